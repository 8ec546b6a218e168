package dk.skolevej.annullering;

import dk.skolevej.forloeb.SagAnnulleret;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Ends every other process of the case, whatever it waits for, also one that stands still and one of an older version of its diagram: a message would
 * reach neither.
 */
@Component
class StopSagen implements JavaDelegate {

    private static final String WHY = "annulleret";

    private final ApplicationEventPublisher events;

    StopSagen(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String sagsnummer = execution.getProcessBusinessKey();
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        List<String> others = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(sagsnummer)
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .filter(id -> !id.equals(execution.getProcessInstanceId()))
                .toList();
        others.forEach(id -> runtime.deleteProcessInstance(id, WHY));
        events.publishEvent(new SagAnnulleret(sagsnummer));
    }
}
