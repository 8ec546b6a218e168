package dk.skolevej.sagsside;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Lukning;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.motor.Person;
import dk.skolevej.sagsside.Opgavekort.Kortfrist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The cards of a page of tasks, all of them in as many questions as one. */
@Component
class Opgavekortene {

    private static final String REASON = "opgaver";

    /** Who sees numbers and dates, and of a child nothing (domain.md 5.5), also when they have a task in the case. */
    private static final Set<String> AT_NO_SCHOOL = Set.of("forvaltning", "procesdesigner", "dpo", "camunda-admin");

    private static final EnumSet<Lukning> NO_LONGER_ABOUT_A_PUPIL =
            EnumSet.of(Lukning.ANNULLERET, Lukning.OPHOERT_DOEDSFALD);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final Sagsvisning sagsvisning;
    private final Sager sager;
    private final Elever elever;
    private final Skoler skoler;
    private final Adgangslog log;
    private final Clock clock;

    Opgavekortene(
            TaskService tasks,
            RuntimeService runtime,
            IdentityService identity,
            Sagsvisning sagsvisning,
            Sager sager,
            Elever elever,
            Skoler skoler,
            Adgangslog log,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.sagsvisning = sagsvisning;
        this.sager = sager;
        this.elever = elever;
        this.skoler = skoler;
        this.log = log;
        this.clock = clock;
    }

    /** The engine finds only tasks that the caller may see; what has been solved in the meantime is not there either. */
    List<Opgavekort> of(Collection<String> taskIds) {
        List<Task> visible =
                tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
        if (visible.isEmpty()) {
            return List.of();
        }
        Map<String, String> caseOf = cases(visible);
        Map<String, Integer> grades = grades(Set.copyOf(caseOf.values()));
        Map<String, String> schools = skoler.all();
        LocalDate today = LocalDate.now(clock);
        return visible.stream()
                .map(task -> {
                    String sagsnummer = caseOf.get(task.getProcessInstanceId());
                    Integer grade = grades.get(sagsnummer);
                    return new Opgavekort(
                            task.getId(),
                            sagsnummer,
                            task.getTaskDefinitionKey(),
                            task.getTenantId() == null ? null : schools.get(task.getTenantId()),
                            grade == null ? null : grade + ". klassetrin",
                            Kortfrist.of(day(task), today));
                })
                .toList();
    }

    private LocalDate day(Task task) {
        return task.getDueDate() == null
                ? null
                : LocalDate.ofInstant(task.getDueDate().toInstant(), clock.getZone());
    }

    /** By process instance; staff may not read those themselves. */
    private Map<String, String> cases(List<Task> visible) {
        Set<String> instances = visible.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return Person.asApplication(
                identity,
                () -> runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
    }

    /** Of the pupils of these cases, by case number; that somebody saw them is written, once for each school as of any list. */
    private Map<String, Integer> grades(Set<String> sagsnumre) {
        Indsigt insight = sagsvisning.insight();
        if (AT_NO_SCHOOL.containsAll(insight.person().roller())) {
            return Map.of();
        }
        List<Forloeb> cases = sager.of(sagsnumre).values().stream()
                .filter(insight::isAtTheirSchool)
                .filter(forloeb -> !NO_LONGER_ABOUT_A_PUPIL.contains(forloeb.lukketSom()))
                .toList();
        cases.stream()
                .map(Forloeb::skole)
                .distinct()
                .forEach(skole -> log.note(
                        Adgang.til(insight.person(), Handling.SAGER, REASON).paaSkolen(skole)));
        Map<String, Integer> byPupil =
                elever.grades(cases.stream().map(Forloeb::elev).distinct().toList());
        Map<String, Integer> grades = new HashMap<>();
        cases.forEach(forloeb -> grades.put(forloeb.sagsnummer(), byPupil.get(forloeb.elev())));
        return grades;
    }
}
