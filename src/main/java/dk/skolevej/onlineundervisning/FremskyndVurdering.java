package dk.skolevej.onlineundervisning;

import dk.skolevej.frist.Sagsfrister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A measure that supplemented it is over: the day of its review is worked out again, and is now when it stands alone. */
@Component
class FremskyndVurdering implements ExecutionListener {

    private final Sagsfrister sagsfrister;

    FremskyndVurdering(Sagsfrister sagsfrister) {
        this.sagsfrister = sagsfrister;
    }

    @Override
    public void notify(DelegateExecution execution) {
        sagsfrister.recompute(
                (String) execution.getVariable("sagsnummer"),
                "et tiltag, der supplerede onlineundervisningen, er slut");
    }
}
