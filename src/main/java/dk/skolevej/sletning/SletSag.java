package dk.skolevej.sletning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One case, in a transaction of its own. */
@Component
class SletSag implements JavaDelegate {

    private final Sletning sletning;

    SletSag(Sletning sletning) {
        this.sletning = sletning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sletning.delete((String) execution.getVariable("sagsnummer"), Slettefrister.in(execution));
    }
}
