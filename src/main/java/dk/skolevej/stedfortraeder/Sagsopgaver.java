package dk.skolevej.stedfortraeder;

import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.forloeb.Stedfortraedere.Stedfortraedning;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks of one case, when it changes hands. */
@Component
class Sagsopgaver {

    /** The talk that the tryghedsperson holds, whoever is tovholder. */
    private static final String TALK = "holdElevsamtale";

    private final TaskService tasks;
    private final Opgavebytte opgaver;
    private final Stedfortraedere stedfortraedere;

    Sagsopgaver(TaskService tasks, Opgavebytte opgaver, Stedfortraedere stedfortraedere) {
        this.tasks = tasks;
        this.opgaver = opgaver;
        this.stedfortraedere = stedfortraedere;
    }

    /** {@code keepsTalk}: the pupil chose the former tovholder for the talk, and they are still there. */
    void hand(List<String> instances, String fra, String til, boolean keepsTalk) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .list()) {
            boolean theirs = fra.equals(task.getAssignee()) || fra.equals(task.getOwner());
            boolean talk = keepsTalk && TALK.equals(task.getTaskDefinitionKey());
            if (theirs && !talk && opgaver.roles(task).isEmpty()) {
                give(task, til);
            }
        }
    }

    /** The new tovholder may be away just now. */
    private void give(Task task, String til) {
        var cover = stedfortraedere.of(til, task.getTenantId());
        opgaver.give(task, cover.map(Stedfortraedning::stedfortraeder).orElse(til), cover.isPresent() ? til : null);
    }
}
