package dk.skolevej.skoleskift;

import dk.skolevej.motor.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case is told that it has a new tovholder, as in a hand-over. */
@Component
class GivSagenTovholder implements JavaDelegate {

    private final IdentityService identity;

    GivSagenTovholder(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String sagsnummer = execution.getProcessBusinessKey();
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation("skiftTovholder")
                .processInstanceBusinessKey(sagsnummer)
                .setVariable("sagsnummer", sagsnummer)
                .setVariable("skole", execution.getVariable("skole"))
                .setVariable("tovholder", execution.getVariable("nyTovholder"))
                .setVariable("tidligereTovholder", execution.getVariable("tovholder"))
                .setVariable("af", Person.current(identity).map(Person::id).orElse(null))
                .correlateStartMessage();
    }
}
