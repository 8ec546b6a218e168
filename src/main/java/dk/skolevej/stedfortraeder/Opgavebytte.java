package dk.skolevej.stedfortraeder;

import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.forloeb.Udelukkelser;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves open tasks between two colleagues; whose a task really is stands as its owner as long as somebody else has it. */
@Component
class Opgavebytte {

    private final TaskService tasks;
    private final Udelukkelser udelukkelser;

    Opgavebytte(TaskService tasks, Udelukkelser udelukkelser) {
        this.tasks = tasks;
        this.udelukkelser = udelukkelser;
    }

    /** The absent person's tasks: in their own cases to who stands in, unless they are shut out of it; taken from a role back to the role. */
    void over(Fravaer fravaer) {
        Set<String> closed = udelukkelser.closedTo(fravaer.stedfortraeder());
        for (Task task : assigned(fravaer.fravaerende(), fravaer.skole())) {
            Set<String> roles = roles(task);
            boolean open = !closed.contains(tasks.getVariable(task.getId(), "sagsnummer"));
            boolean ownCase =
                    roles.isEmpty() && fravaer.fravaerende().equals(tasks.getVariable(task.getId(), "tovholder"));
            if (open && (ownCase || fravaer.leder() && roles.contains(Kolleger.SKOLELEDER))) {
                give(task, fravaer.stedfortraeder(), fravaer.fravaerende());
            } else if (!roles.isEmpty()) {
                tasks.setAssignee(task.getId(), null);
            }
        }
    }

    void back(Fravaer fravaer) {
        for (Task task : tasks.createTaskQuery()
                .taskOwner(fravaer.fravaerende())
                .taskAssignee(fravaer.stedfortraeder())
                .tenantIdIn(fravaer.skole())
                .list()) {
            give(task, fravaer.fravaerende(), null);
        }
    }

    /** The school's skoleleder tasks are also for those who stand in for a skoleleder. */
    void openToStandIns(String skole) {
        tasks.createTaskQuery()
                .tenantIdIn(skole)
                .taskCandidateGroup(Kolleger.SKOLELEDER)
                .includeAssignedTasks()
                .list()
                .forEach(task -> tasks.addCandidateGroup(task.getId(), Stedfortraedere.lederrolle(skole)));
    }

    /** What {@code standIn} has taken as such goes back to the role, and nobody can take it in a skoleleder's place any more. */
    void closeToStandIns(String skole, String standIn, boolean forAll) {
        for (Task task : tasks.createTaskQuery()
                .tenantIdIn(skole)
                .taskCandidateGroup(Stedfortraedere.lederrolle(skole))
                .includeAssignedTasks()
                .list()) {
            if (standIn.equals(task.getAssignee())) {
                tasks.setAssignee(task.getId(), null);
            }
            if (forAll) {
                tasks.deleteCandidateGroup(task.getId(), Stedfortraedere.lederrolle(skole));
            }
        }
    }

    /** @param owner whose task it really is, null when it is the assignee's own */
    void give(Task task, String assignee, String owner) {
        task.setOwner(owner);
        task.setAssignee(assignee);
        tasks.saveTask(task);
    }

    private List<Task> assigned(String login, String skole) {
        return tasks.createTaskQuery().taskAssignee(login).tenantIdIn(skole).list();
    }

    /** The roles a task is offered to; none when the diagram gives it to one person. */
    Set<String> roles(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
