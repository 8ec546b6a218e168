package dk.skolevej.inhabilitet;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.forloeb.Udelukkelser;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The open tasks of a case that somebody is shut out of: a role's go back to the role, a tovholder's wait with the case's leader, where they stand as the
 * former tovholder's (their owner) until another one has been named.
 */
@Component
class Inhabilitetsopgaver {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Sager sager;
    private final Udelukkelser udelukkelser;
    private final Stedfortraedere stedfortraedere;

    Inhabilitetsopgaver(
            TaskService tasks,
            RuntimeService runtime,
            Sager sager,
            Udelukkelser udelukkelser,
            Stedfortraedere stedfortraedere) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.sager = sager;
        this.udelukkelser = udelukkelser;
        this.stedfortraedere = stedfortraedere;
    }

    void takeBack(Forloeb forloeb, String kollega) {
        boolean onlyTheTalk = kollega.equals(forloeb.tryghedsperson()) && !kollega.equals(forloeb.tovholder());
        for (Task task : of(forloeb)) {
            if (!kollega.equals(task.getAssignee())) {
                continue;
            }
            if (!roles(task).isEmpty()) {
                tasks.setAssignee(task.getId(), null);
            } else if (task.getOwner() != null && !kollega.equals(task.getOwner())) {
                give(task, task.getOwner(), null);
            } else if (onlyTheTalk) {
                give(task, forloeb.tovholder(), null);
            } else {
                give(task, null, kollega);
                offerToLeaders(task, forloeb.skole());
            }
        }
        if (kollega.equals(forloeb.tryghedsperson())) {
            forgetTalker(forloeb);
        }
        udelukkelser
                .saetteleder(forloeb.sagsnummer())
                .ifPresent(leader -> of(forloeb).stream()
                        .filter(task ->
                                task.getAssignee() == null && roles(task).contains(Inhabilitetsregler.SKOLELEDER))
                        .forEach(task -> tasks.setAssignee(task.getId(), leader)));
    }

    /** Those that waited for another tovholder are the old one's again, and a skoleleder's are for all who lead the school. */
    void giveBack(Forloeb forloeb, String kollega) {
        boolean led = udelukkelser.saetteleder(forloeb.sagsnummer()).isPresent();
        for (Task task : of(forloeb)) {
            Set<String> roles = roles(task);
            if (kollega.equals(task.getOwner()) && kollega.equals(forloeb.tovholder()) && !roles.isEmpty()) {
                roles.forEach(role -> tasks.deleteCandidateGroup(task.getId(), role));
                give(task, kollega, null);
            } else if (!led && task.getAssignee() != null && roles.contains(Inhabilitetsregler.SKOLELEDER)) {
                tasks.setAssignee(task.getId(), null);
            }
        }
    }

    private void offerToLeaders(Task task, String skole) {
        tasks.addCandidateGroup(task.getId(), Inhabilitetsregler.SKOLELEDER);
        if (!stedfortraedere.ofLeaders(skole).isEmpty()) {
            tasks.addCandidateGroup(task.getId(), Stedfortraedere.lederrolle(skole));
        }
    }

    /** The tovholder holds the talk from now on (R4-23). */
    private void forgetTalker(Forloeb forloeb) {
        sager.withoutTryghedsperson(forloeb.sagsnummer());
        String[] instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(forloeb.sagsnummer()).list().stream()
                        .map(ProcessInstance::getId)
                        .toArray(String[]::new);
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableName("tryghedsperson")
                .list()
                .forEach(variable -> runtime.setVariableLocal(variable.getExecutionId(), "tryghedsperson", null));
    }

    private List<Task> of(Forloeb forloeb) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(forloeb.sagsnummer())
                .list();
    }

    private void give(Task task, String assignee, String owner) {
        task.setOwner(owner);
        task.setAssignee(assignee);
        tasks.saveTask(task);
    }

    private Set<String> roles(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
