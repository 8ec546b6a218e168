package dk.skolevej.opfoelgning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the skoleleder to sign for a follow-up in an instance of its own, so that it never holds the case back (R2-07). */
@Component
class BedOmKvittering implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation("kvitteringForOpfoelgning")
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariable("sagsnummer", execution.getVariable("sagsnummer"))
                .setVariable("skole", execution.getVariable("skole"))
                .correlateStartMessage();
    }
}
