package dk.skolevej.forloeb;

import dk.skolevej.motor.Person;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What goes on in a case, as a whole: begins a process of its own beside it, or ends it. */
@Component
public class Sagsgang {

    private final RuntimeService runtime;
    private final IdentityService identity;
    private final ApplicationEventPublisher events;

    Sagsgang(RuntimeService runtime, IdentityService identity, ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.identity = identity;
        this.events = events;
    }

    /** The process is begun by the message of its own name, whoever is at work. @return false when the case has one running already */
    public boolean begin(String process, Forloeb forloeb) {
        return Person.asApplication(identity, () -> {
            if (runs(process, forloeb.sagsnummer())) {
                return false;
            }
            Map<String, Object> variables = new HashMap<>(Map.of(
                    "sagsnummer", forloeb.sagsnummer(),
                    "skole", forloeb.skole(),
                    "fase", forloeb.fase().name()));
            if (forloeb.tovholder() != null) {
                variables.put("tovholder", forloeb.tovholder());
            }
            runtime.createMessageCorrelation(process)
                    .processInstanceBusinessKey(forloeb.sagsnummer())
                    .setVariables(variables)
                    .correlateStartMessage();
            return true;
        });
    }

    /**
     * Ends every other process of the case, whatever it waits for, also one that stands still and one of an older version of its diagram: a message would
     * reach neither.
     *
     * @param spared the process, if any, that goes on all the same
     */
    public void stopOthers(DelegateExecution execution, String why, String spared) {
        String sagsnummer = execution.getProcessBusinessKey();
        ProcessInstanceQuery others = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(sagsnummer)
                .rootProcessInstances();
        if (spared != null) {
            others.processDefinitionKeyNotIn(spared);
        }
        others.list().stream()
                .map(ProcessInstance::getId)
                .filter(id -> !id.equals(execution.getProcessInstanceId()))
                .forEach(id -> runtime.deleteProcessInstance(id, why));
        events.publishEvent(new SagStoppet(sagsnummer));
    }

    public boolean runs(String process, String sagsnummer) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(sagsnummer)
                        .count()
                > 0;
    }
}
