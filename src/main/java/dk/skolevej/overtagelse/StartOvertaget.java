package dk.skolevej.overtagelse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The forløbspakke begins in its plan: same case number, same transaction. */
@Component
class StartOvertaget implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation("overtagetForloeb")
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariable("sagsnummer", execution.getVariable("sagsnummer"))
                .setVariable("skole", execution.getVariable("skole"))
                .setVariable("fase", execution.getVariable("fase"))
                .setVariable("tovholder", execution.getVariable("tovholder"))
                .correlateStartMessage();
    }
}
