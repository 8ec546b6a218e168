package dk.skolevej.sagsside;

import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which case a task in one's list belongs to. */
@RestController
class OpgaveController {

    /** {@code trin} is the step the task stands for. */
    record Opgave(String sagsnummer, String trin) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    OpgaveController(TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    /** The engine finds only tasks that the caller may see. */
    @GetMapping("/api/opgaver/{id}")
    Opgave one(@PathVariable String id) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            throw new Afvist(404, "ukendtOpgave", "Der er ikke en opgave med det id, som du har adgang til.");
        }
        String sagsnummer = Person.asApplication(
                identity,
                () -> runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey());
        return new Opgave(sagsnummer, task.getTaskDefinitionKey());
    }
}
