package dk.skolevej.raad;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A question begins: which of the case's it is, so that two at once are not mixed up. */
@Component
class BegyndRaad implements ExecutionListener {

    static final String QUESTION = "raadNr";
    static final String ADVICE = "raadSvarNr";
    static final String DECISION = "raadFoererTil";

    private final Raadgivning raadgivning;

    BegyndRaad(Raadgivning raadgivning) {
        this.raadgivning = raadgivning;
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariableLocal(QUESTION, raadgivning.questions((String) execution.getVariable("sagsnummer")));
        // known here from the start: what a task answers stays with its own question
        execution.setVariableLocal(ADVICE, 0);
        execution.setVariableLocal(DECISION, null);
    }
}
