package dk.skolevej.stedfortraeder;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells each case of a hand-over that it has a new tovholder, in an instance of its own: same transaction, all or none. */
@Component
class FordelSager implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        for (String sagsnummer : ((String) execution.getVariable("sager")).split(",")) {
            runtime.createMessageCorrelation("skiftTovholder")
                    .processInstanceBusinessKey(sagsnummer)
                    .setVariable("sagsnummer", sagsnummer)
                    .setVariable("skole", execution.getVariable("skole"))
                    .setVariable("tovholder", execution.getVariable("nyTovholder"))
                    .setVariable("tidligereTovholder", execution.getVariable("tidligereTovholder"))
                    .setVariable("af", execution.getVariable("af"))
                    .correlateStartMessage();
        }
    }
}
