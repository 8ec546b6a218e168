package dk.skolevej.doedsfald;

import dk.skolevej.forloeb.Sagsgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends every other process of the case, also what goes on after its closing; the engine is not told why. */
@Component
class LukVedDoedsfald implements JavaDelegate {

    private final Sagsgang sagsgang;

    LukVedDoedsfald(Sagsgang sagsgang) {
        this.sagsgang = sagsgang;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sagsgang.stopOthers(execution, "sagen er stoppet", null);
    }
}
