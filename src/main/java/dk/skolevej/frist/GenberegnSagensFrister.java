package dk.skolevej.frist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One case's deadlines by the calendar that is in force now, in a transaction of its own. */
@Component
class GenberegnSagensFrister implements JavaDelegate {

    private final Sagsfrister sagsfrister;

    GenberegnSagensFrister(Sagsfrister sagsfrister) {
        this.sagsfrister = sagsfrister;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sagsfrister.recompute((String) execution.getVariable("sagsnummer"), "ny skolekalender");
    }
}
