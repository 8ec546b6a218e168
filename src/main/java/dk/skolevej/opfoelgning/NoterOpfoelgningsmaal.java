package dk.skolevej.opfoelgning;

import dk.skolevej.forloeb.Journal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The target has passed without a follow-up: the record says so from now on, four weeks before it is too late. */
@Component
class NoterOpfoelgningsmaal implements ExecutionListener {

    private final Opfoelgninger opfoelgninger;
    private final Journal journal;

    NoterOpfoelgningsmaal(Opfoelgninger opfoelgninger, Journal journal) {
        this.opfoelgninger = opfoelgninger;
        this.journal = journal;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String sagsnummer = (String) execution.getVariable("sagsnummer");
        opfoelgninger.passTarget(sagsnummer);
        journal.note(sagsnummer, null, "opfoelgningsmaalPasseret", null);
    }
}
