package dk.skolevej.sagsside;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the engine knows about running cases: what is due next, and when week 1 was. */
@Component
class Motorfakta {

    /** {@code frist} and {@code opgave} (its name) are null when nothing is due, {@code uge1} before kortlægning. */
    record Stand(LocalDate frist, String opgave, LocalDate uge1) {

        static final Stand NONE = new Stand(null, null, null);
    }

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Clock clock;

    Motorfakta(TaskService tasks, RuntimeService runtime, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** By case number. */
    Map<String, Stand> at(Collection<String> skoler) {
        if (skoler.isEmpty()) {
            return Map.of();
        }
        String[] tenants = skoler.toArray(String[]::new);
        Map<String, String> caseOf = runtime.createProcessInstanceQuery().tenantIdIn(tenants).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        Map<String, Stand> standing = new HashMap<>();
        runtime.createVariableInstanceQuery()
                .tenantIdIn(tenants)
                .variableName("skoleuge1")
                .list()
                .forEach(variable -> standing.merge(
                        caseOf.get(variable.getProcessInstanceId()),
                        new Stand(null, null, day((Date) variable.getValue())),
                        Motorfakta::merged));
        List<Task> byDueDate = tasks.createTaskQuery().tenantIdIn(tenants).active().list().stream()
                .filter(task -> task.getDueDate() != null)
                .sorted(Comparator.comparing(Task::getDueDate))
                .toList();
        byDueDate.forEach(task -> standing.merge(
                caseOf.get(task.getProcessInstanceId()),
                new Stand(day(task.getDueDate()), task.getName(), null),
                Motorfakta::merged));
        return standing;
    }

    /** What is known first stays: tasks come by due date, and a later round of planning has a week 1 of its own. */
    private static Stand merged(Stand known, Stand more) {
        boolean due = known.frist() != null;
        LocalDate uge1 =
                known.uge1() == null || more.uge1() != null && more.uge1().isBefore(known.uge1())
                        ? more.uge1()
                        : known.uge1();
        return new Stand(due ? known.frist() : more.frist(), due ? known.opgave() : more.opgave(), uge1);
    }

    private LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), clock.getZone());
    }
}
