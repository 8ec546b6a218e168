package dk.skolevej.sagsside;

import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which cases the tasks in one's list belong to. */
@RestController
class OpgaveController {

    /** More than Tasklist shows on a page. */
    private static final int MOST = 100;

    /** {@code id} is the task's, {@code trin} the step it stands for. */
    record Opgave(String id, String sagsnummer, String trin) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    OpgaveController(TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    /** The engine finds only tasks that the caller may see; what has been solved in the meantime is not there either. */
    @GetMapping("/api/opgaver")
    List<Opgave> all(@RequestParam List<String> id) {
        if (id.size() > MOST) {
            throw new Afvist(400, "forMange", "Spørg om højst %d opgaver ad gangen.".formatted(MOST));
        }
        List<Task> visible =
                tasks.createTaskQuery().taskIdIn(id.toArray(String[]::new)).list();
        Map<String, String> caseOf = cases(visible);
        return visible.stream()
                .map(task ->
                        new Opgave(task.getId(), caseOf.get(task.getProcessInstanceId()), task.getTaskDefinitionKey()))
                .toList();
    }

    /** By process instance; staff may not read those themselves. */
    private Map<String, String> cases(List<Task> visible) {
        Set<String> instances = visible.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return Person.asApplication(
                identity,
                () -> runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
    }
}
