package dk.skolevej.onlineundervisning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The review begins: a measure that supplemented it may have come to its last day since anybody looked. */
@Component
class SeOmDenStaarAlene implements ExecutionListener {

    private final Onlinegang gang;

    SeOmDenStaarAlene(Onlinegang gang) {
        this.gang = gang;
    }

    @Override
    public void notify(DelegateExecution execution) {
        gang.lookAgain((String) execution.getVariable("sagsnummer"));
    }
}
