package dk.skolevej.onlineundervisning;

import dk.skolevej.frist.Sagsfrister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** It stands alone and cannot wait for its review: the review's day, which is worked out again, is now. */
@Component
class FremskyndVurdering implements ExecutionListener {

    private final Sagsfrister sagsfrister;

    FremskyndVurdering(Sagsfrister sagsfrister) {
        this.sagsfrister = sagsfrister;
    }

    @Override
    public void notify(DelegateExecution execution) {
        sagsfrister.recompute((String) execution.getVariable("sagsnummer"), "onlineundervisningen står alene");
    }
}
