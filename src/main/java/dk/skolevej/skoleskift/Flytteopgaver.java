package dk.skolevej.skoleskift;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.forloeb.Udelukkelser;
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
 * The open tasks of a case that has come to another school: a role's are the role's there, a tovholder's wait with the skoleleder there, where they stand as
 * the former tovholder's (their owner) until another one has been named.
 */
@Component
class Flytteopgaver {

    static final String SKOLELEDER = "skoleleder";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Sager sager;
    private final Medarbejdere medarbejdere;
    private final Stedfortraedere stedfortraedere;
    private final Udelukkelser udelukkelser;

    Flytteopgaver(
            TaskService tasks,
            RuntimeService runtime,
            Sager sager,
            Medarbejdere medarbejdere,
            Stedfortraedere stedfortraedere,
            Udelukkelser udelukkelser) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.sager = sager;
        this.medarbejdere = medarbejdere;
        this.stedfortraedere = stedfortraedere;
        this.udelukkelser = udelukkelser;
    }

    boolean worksAt(String login, String skole) {
        return medarbejdere.at(skole).stream()
                .anyMatch(colleague -> colleague.id().equals(login));
    }

    /**
     * @param before the case as it was at the old school
     * @param moving the instance that moves it, whose task has just been done
     */
    void goWith(Forloeb before, String til, String moving) {
        String sagsnummer = before.sagsnummer();
        udelukkelser.withoutSaetteleder(sagsnummer);
        if (before.tryghedsperson() != null && !worksAt(before.tryghedsperson(), til)) {
            sager.withoutTryghedsperson(sagsnummer);
            set(sagsnummer, "tryghedsperson", null);
        }
        set(sagsnummer, "skole", til);
        tasks.createTaskQuery().processInstanceBusinessKey(sagsnummer).list().stream()
                .filter(task -> !moving.equals(task.getProcessInstanceId()))
                .forEach(task -> giveOver(task, before, til));
    }

    private void giveOver(Task task, Forloeb before, String til) {
        Set<String> roles = roles(task);
        if (roles.remove(Stedfortraedere.lederrolle(before.skole()))) {
            tasks.deleteCandidateGroup(task.getId(), Stedfortraedere.lederrolle(before.skole()));
        }
        if (task.getAssignee() != null && !worksAt(task.getAssignee(), til)) {
            task.setOwner(roles.isEmpty() ? before.tovholder() : null);
            task.setAssignee(null);
            tasks.saveTask(task);
        }
        if (roles.contains(SKOLELEDER) || roles.isEmpty() && task.getAssignee() == null) {
            offerToLeaders(task, til);
        }
    }

    private void offerToLeaders(Task task, String skole) {
        tasks.addCandidateGroup(task.getId(), SKOLELEDER);
        if (!stedfortraedere.ofLeaders(skole).isEmpty()) {
            tasks.addCandidateGroup(task.getId(), Stedfortraedere.lederrolle(skole));
        }
    }

    /** Where the variable is, not where it could be seen from. */
    private void set(String sagsnummer, String name, String value) {
        String[] instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(sagsnummer).list().stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
        if (instances.length > 0) {
            runtime.createVariableInstanceQuery()
                    .processInstanceIdIn(instances)
                    .variableName(name)
                    .list()
                    .forEach(variable -> runtime.setVariableLocal(variable.getExecutionId(), name, value));
        }
    }

    private Set<String> roles(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
