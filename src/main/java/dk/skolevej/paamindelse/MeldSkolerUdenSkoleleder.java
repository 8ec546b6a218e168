package dk.skolevej.paamindelse;

import dk.skolevej.motor.Person;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * A school whose tasks wait for a skoleleder it does not have: the forvaltning gets a task that names the school and nothing else, one at a time.
 * The school's tasks stay there, open to whoever becomes skoleleder; what somebody had taken who leads the school no longer is open again too.
 */
@Component
class MeldSkolerUdenSkoleleder extends Morgentrin {

    private final RuntimeService runtime;
    private final TaskService tasks;

    MeldSkolerUdenSkoleleder(Morgenlaeser morgen, RuntimeService runtime, TaskService tasks) {
        super(morgen);
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    void take(DelegateExecution execution) {
        List<Person> people = morgen.people();
        Skolemorgener schools = morgen.schools();
        morgen.names().keySet().stream()
                .filter(school -> Skoleledere.at(school, people).isEmpty())
                .filter(school -> schools.of(school).isSchoolDay())
                .forEach(this::report);
    }

    private void report(String school) {
        List<Task> waiting = waiting(school);
        waiting.stream()
                .filter(task -> task.getAssignee() != null)
                .forEach(task -> tasks.setAssignee(task.getId(), null));
        if (!waiting.isEmpty() && !isReported(school)) {
            runtime.startProcessInstanceByKey("skoleUdenSkoleleder", SkolenOpslag.key(school));
        }
    }

    private List<Task> waiting(String school) {
        return tasks.createTaskQuery()
                .tenantIdIn(school)
                .taskCandidateGroup(Skoleledere.ROLE)
                .includeAssignedTasks()
                .list();
    }

    private boolean isReported(String school) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(SkolenOpslag.key(school), "skoleUdenSkoleleder")
                        .count()
                > 0;
    }
}
