package dk.skolevej.raad;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The tovholder has decided what the advice leads to. */
@Component
class NoterRaad implements ExecutionListener {

    private final Raadgivning raadgivning;

    NoterRaad(Raadgivning raadgivning) {
        this.raadgivning = raadgivning;
    }

    @Override
    public void notify(DelegateExecution execution) {
        raadgivning.decided(
                (String) execution.getVariable("sagsnummer"),
                ((Number) execution.getVariable(BegyndRaad.ADVICE)).intValue(),
                (String) execution.getVariable(BegyndRaad.DECISION));
    }
}
