package dk.skolevej.frist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Somebody could not work something out without a calendar: the process {@code skolekalender} sees to it that the forvaltning is asked for it, once. */
@Component
class BedOmSkolekalender implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation("skolekalenderMangler")
                .correlateStartMessage();
    }
}
