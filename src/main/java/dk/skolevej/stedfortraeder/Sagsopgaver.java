package dk.skolevej.stedfortraeder;

import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.forloeb.Stedfortraedere.Stedfortraedning;
import dk.skolevej.forloeb.Udelukkelser;
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
    private final Udelukkelser udelukkelser;
    private final Kolleger kolleger;

    Sagsopgaver(
            TaskService tasks,
            Opgavebytte opgaver,
            Stedfortraedere stedfortraedere,
            Udelukkelser udelukkelser,
            Kolleger kolleger) {
        this.tasks = tasks;
        this.opgaver = opgaver;
        this.stedfortraedere = stedfortraedere;
        this.udelukkelser = udelukkelser;
        this.kolleger = kolleger;
    }

    /** {@code keepsTalk}: the pupil chose the former tovholder for the talk, and they are still there. */
    void hand(List<String> instances, String fra, String til, boolean keepsTalk) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .list()) {
            boolean theirs = fra.equals(task.getAssignee()) || fra.equals(task.getOwner());
            boolean talk = keepsTalk && TALK.equals(task.getTaskDefinitionKey());
            if (theirs && !talk && (opgaver.roles(task).isEmpty() || isWaiting(task, fra))) {
                opgaver.roles(task).forEach(role -> tasks.deleteCandidateGroup(task.getId(), role));
                give(task, til);
            }
        }
    }

    /** The former tovholder is shut out of the case, or it has come to another school: their tasks are the leader's until somebody has been named. */
    private boolean isWaiting(Task task, String fra) {
        return fra.equals(task.getOwner())
                && (udelukkelser.closedTo(fra).contains(tasks.getVariable(task.getId(), "sagsnummer"))
                        || !kolleger.worksAt(fra, task.getTenantId()));
    }

    /** The new tovholder may be away just now. */
    private void give(Task task, String til) {
        var cover = stedfortraedere
                .of(til, task.getTenantId())
                .filter(standIn -> !udelukkelser
                        .closedTo(standIn.stedfortraeder())
                        .contains(tasks.getVariable(task.getId(), "sagsnummer")));
        opgaver.give(task, cover.map(Stedfortraedning::stedfortraeder).orElse(til), cover.isPresent() ? til : null);
    }
}
