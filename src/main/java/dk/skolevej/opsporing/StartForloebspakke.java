package dk.skolevej.opsporing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The early phase ends by starting the forløbspakke: same case number, same transaction (R4-09). */
@Component
class StartForloebspakke implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation("forloebspakke")
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariable("sagsnummer", execution.getVariable("sagsnummer"))
                .setVariable("skole", execution.getVariable("skole"))
                .setVariable("fase", execution.getVariable("fase"))
                .correlateStartMessage();
    }
}
