package dk.skolevej.post;

import dk.skolevej.forloeb.Lukning;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Udelukkelser;
import dk.skolevej.post.Modtagere.Modtager;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks a letter is about, as they are at this moment: what is done, no longer the recipient's, or of a case they
 * are shut out of, is not among them. */
@Component
class Anledninger {

    /** A task that still is a reason to ring. */
    record Anledning(Liste liste, Task opgave, String sagsnummer) {}

    private record Linje(Liste liste, String opgave) {}

    private static final Set<Lukning> SILENT = EnumSet.of(Lukning.ANNULLERET, Lukning.OPHOERT_DOEDSFALD);

    private final JdbcClient jdbc;
    private final Udelukkelser udelukkelser;
    private final Sager sager;
    private final TaskService tasks;
    private final RuntimeService runtime;

    Anledninger(
            JdbcClient jdbc,
            Udelukkelser udelukkelser,
            Sager sager,
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime) {
        this.jdbc = jdbc;
        this.udelukkelser = udelukkelser;
        this.sager = sager;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** A letter of a day that the mail server would not take until there was one of a later day. */
    boolean isOvertaken(Forsendelse letter) {
        return letter.dag() != null
                && jdbc.sql(
                                        "select count(*) from post where til = ? and brev = ? and dag > ? and tilstand <> 'BORTFALDET'")
                                .params(letter.til(), letter.brev(), letter.dag())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Whether a letter without any reason left is no letter: it was about tasks, or about a case that is nobody's any more or not its recipient's. */
    boolean isNothingWithoutReason(Forsendelse letter) {
        return !lines(letter.nr()).isEmpty()
                || letter.sagsnummer() != null
                        && (udelukkelser.isClosed(letter.sagsnummer(), letter.til()) || isSilent(letter.sagsnummer()));
    }

    /** Also of a meeting nobody is told any longer when the case was about the wrong child, or the pupil is dead. */
    private boolean isSilent(String sagsnummer) {
        return sager.find(sagsnummer)
                .filter(sag -> SILENT.contains(sag.lukketSom()))
                .isPresent();
    }

    /** The nearest deadline first. */
    List<Anledning> of(long nr, Modtager modtager) {
        List<Linje> lines = lines(nr);
        Map<String, Task> open = byId(open(lines, null), modtager);
        Map<String, Task> own = byId(open(lines, modtager), modtager);
        Map<String, String> caseOf =
                caseOf(open.values().stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        Set<String> closed = udelukkelser.closedTo(modtager.login());
        return lines.stream()
                .filter(line -> (line.liste().own() ? own : open).containsKey(line.opgave()))
                .map(line -> {
                    Task task = open.get(line.opgave());
                    return new Anledning(line.liste(), task, caseOf.get(task.getProcessInstanceId()));
                })
                .filter(one -> one.sagsnummer() == null || !closed.contains(one.sagsnummer()))
                .sorted(Comparator.comparing(
                        one -> one.opgave().getDueDate(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private List<Linje> lines(long nr) {
        return jdbc.sql("select liste, opgave from post_opgave where post = ? order by liste, opgave")
                .param(nr)
                .query((rs, row) -> new Linje(Liste.valueOf(rs.getString(1)), rs.getString(2)))
                .list();
    }

    private Stream<Task> open(List<Linje> lines, Modtager owner) {
        String[] ids = lines.stream().map(Linje::opgave).distinct().toArray(String[]::new);
        if (ids.length == 0) {
            return Stream.empty();
        }
        var query = tasks.createTaskQuery().taskIdIn(ids);
        if (owner == null) {
            return query.list().stream();
        }
        query = query.or().taskAssignee(owner.login());
        if (!owner.roller().isEmpty()) {
            query = query.taskCandidateGroupIn(owner.roller());
        }
        return query.endOr().list().stream();
    }

    /** Those at the recipient's schools; what IT does belongs to no school. */
    private static Map<String, Task> byId(Stream<Task> tasks, Modtager modtager) {
        return tasks.filter(
                        task -> task.getTenantId() == null || modtager.skoler().contains(task.getTenantId()))
                .collect(Collectors.toMap(Task::getId, task -> task));
    }

    private Map<String, String> caseOf(Set<String> instances) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(new LinkedHashSet<>(instances)).list().stream()
                .filter(instance -> Sagsnummer.is(instance.getBusinessKey()))
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
