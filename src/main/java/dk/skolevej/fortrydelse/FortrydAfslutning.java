package dk.skolevej.fortrydelse;

import dk.skolevej.motor.Afvist;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case that is being watched is told that it was not to be closed. One that follows an older version of the diagram does not listen. */
@Component
class FortrydAfslutning implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        try {
            execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .createMessageCorrelation("fortrydLukning")
                    .processInstanceBusinessKey(execution.getProcessBusinessKey())
                    .correlateWithResult();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Afvist(
                    409,
                    "kanIkkeFortrydes",
                    "Sagen følger en ældre udgave af diagrammet, hvor en lukning ikke kan fortrydes. Genåbn sagen i stedet.");
        }
    }
}
