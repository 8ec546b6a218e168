package dk.skolevej.paamindelse;

import dk.skolevej.motor.Person;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * A school whose tasks wait for a skoleleder it does not have: the forvaltning gets a task that names the school and nothing else, one at a time.
 * The school's tasks stay where they are, open to whoever becomes skoleleder.
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
                .filter(school -> waiting(school) > 0 && !isReported(school))
                .forEach(school -> runtime.startProcessInstanceByKey("skoleUdenSkoleleder", SkolenOpslag.key(school)));
    }

    private long waiting(String school) {
        return tasks.createTaskQuery()
                .tenantIdIn(school)
                .taskCandidateGroup("skoleleder")
                .includeAssignedTasks()
                .count();
    }

    private boolean isReported(String school) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(SkolenOpslag.key(school), "skoleUdenSkoleleder")
                        .count()
                > 0;
    }
}
