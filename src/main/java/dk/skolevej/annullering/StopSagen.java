package dk.skolevej.annullering;

import dk.skolevej.forloeb.Sagsgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends every other process of the case. */
@Component
class StopSagen implements JavaDelegate {

    private final Sagsgang sagsgang;

    StopSagen(Sagsgang sagsgang) {
        this.sagsgang = sagsgang;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sagsgang.stopOthers(execution, "annulleret", null);
    }
}
