package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Medarbejdere;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What waits to be done in a case, and for whom. */
@Component
class AabneOpgaver {

    /** {@code hvem} is a colleague's name or a role's; {@code min}: the person can open it; {@code frist} null when it has none. */
    record Opgave(String id, String navn, String hvem, LocalDate frist, boolean min) {}

    private final TaskService tasks;
    private final Medarbejdere medarbejdere;
    private final Clock clock;

    AabneOpgaver(TaskService tasks, Medarbejdere medarbejdere, Clock clock) {
        this.tasks = tasks;
        this.medarbejdere = medarbejdere;
        this.clock = clock;
    }

    /** As the application; whoever does not see what is in the case sees only what they can open. */
    List<Opgave> of(Forloeb forloeb, Indsigt insight) {
        Map<String, String> roles = medarbejdere.roleNames();
        return tasks.createTaskQuery().processInstanceBusinessKey(forloeb.sagsnummer()).active().list().stream()
                .map(task -> opgave(task, insight, roles))
                .filter(opgave -> opgave.min() || insight.seesContent(forloeb))
                .sorted(Comparator.comparing(Opgave::frist, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Opgave opgave(Task task, Indsigt insight, Map<String, String> roles) {
        List<String> offered = task.getAssignee() == null
                ? tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()
                : List.of();
        return new Opgave(
                task.getId(),
                task.getName(),
                task.getAssignee() != null
                        ? medarbejdere.name(task.getAssignee())
                        : offered.stream()
                                .map(role -> roles.getOrDefault(role, role))
                                .sorted()
                                .collect(Collectors.joining(", ")),
                task.getDueDate() == null
                        ? null
                        : LocalDate.ofInstant(task.getDueDate().toInstant(), clock.getZone()),
                insight.person().id().equals(task.getAssignee())
                        || offered.stream().anyMatch(insight.person().roller()::contains));
    }
}
