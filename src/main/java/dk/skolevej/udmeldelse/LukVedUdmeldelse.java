package dk.skolevej.udmeldelse;

import dk.skolevej.forloeb.Sagsgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** All of the case ends but a parent's request, which is owed an answer whether or not the child still goes to the school. */
@Component
class LukVedUdmeldelse implements JavaDelegate {

    private final Sagsgang sagsgang;

    LukVedUdmeldelse(Sagsgang sagsgang) {
        this.sagsgang = sagsgang;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sagsgang.stopOthers(execution, "eleven er meldt ud", "orientering");
    }
}
