package dk.skolevej.bero;

import dk.skolevej.forloeb.Fase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tasks and timers of the case stand still. */
@Component
class StandsSagen implements JavaDelegate {

    private final Sagsprocesser processer;

    StandsSagen(Sagsprocesser processer) {
        this.processer = processer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processer.stop(execution.getProcessBusinessKey(), Fase.I_BERO.name());
    }
}
