package dk.skolevej.paamindelse;

import dk.skolevej.forloeb.Skoler;
import dk.skolevej.forloeb.Smaatal;
import dk.skolevej.formular.Formulartekst;
import dk.skolevej.formular.Opslag;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** {@code skolen}: the school that a task about a school is for, and how many tasks wait there for a skoleleder. */
@Component
class SkolenOpslag implements Opslag {

    private static final String PREFIX = "SKOLE-";

    private final Skoler skoler;
    private final TaskService tasks;

    SkolenOpslag(Skoler skoler, TaskService tasks) {
        this.skoler = skoler;
        this.tasks = tasks;
    }

    /** The business key of a process about this school. */
    static String key(String school) {
        return PREFIX + school;
    }

    @Override
    public String noegle() {
        return "skolen";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        if (sammenhaeng.noegle() == null || !sammenhaeng.noegle().startsWith(PREFIX)) {
            return null;
        }
        String school = sammenhaeng.noegle().substring(PREFIX.length());
        long waiting = tasks.createTaskQuery()
                .tenantIdIn(school)
                .taskCandidateGroup(Skoleledere.ROLE)
                .includeAssignedTasks()
                .count();
        return Map.of(
                "navn", Formulartekst.plain(skoler.name(school).orElse(school)),
                "nummer", school,
                "venter", Smaatal.told(waiting));
    }
}
