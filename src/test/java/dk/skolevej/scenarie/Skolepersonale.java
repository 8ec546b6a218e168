package dk.skolevej.scenarie;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elev.Foraelder;
import dk.skolevej.forloeb.Elever;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;

/** The demo municipality's two schools: each school day there is a new worry at each, and everybody does what is due that day. */
class Skolepersonale {

    private static final Map<String, Map<String, String>> IN_ROLE = Map.of(
            "101001",
            Map.of("skoleleder", "lise", "klasseteam", "karl", "ppr", "pia"),
            "101002",
            Map.of("skoleleder", "lars", "klasseteam", "klara", "ppr", "pia"));
    private static final Map<String, Map<String, Object>> APPOINTED = Map.of(
            "101001", Map.of("tovholder", "tove", "tryghedsperson", "trine"),
            "101002", Map.of("tovholder", "tom", "tryghedsperson", "tina"));

    private static final Map<String, Object> NOBODY_STANDS_OUT = Collections.singletonMap("elever", null);

    /** Of no pupil of the demo. */
    private static final String CLASS = "5.Å";

    private final Scenarie scenarie;
    private final Elever elever;
    private final int cases;
    private final AtomicInteger begun = new AtomicInteger();

    Skolepersonale(Scenarie scenarie, Elever elever, int cases) {
        this.scenarie = scenarie;
        this.elever = elever;
        this.cases = cases;
    }

    /** What there is to do at each school; also what comes of it and is due on the same day. */
    List<Runnable> dayAt(LocalDate day) {
        Date endOfDay =
                Date.from(day.plusDays(1).atStartOfDay(scenarie.ur.getZone()).toInstant());
        return IN_ROLE.keySet().stream()
                .map(school -> (Runnable) () -> {
                    worry(school);
                    List<Task> due;
                    while (!(due = dueAt(school, endOfDay)).isEmpty()) {
                        work(due);
                    }
                })
                .toList();
    }

    void forgetPupils() {
        String theirs = "(select pseudonym from elev where klasse = '" + CLASS + "')";
        scenarie.jdbc.sql("delete from foraelder where elev in " + theirs).update();
        scenarie.jdbc.sql("delete from elev where pseudonym in " + theirs).update();
    }

    private void worry(String school) {
        int nr = begun.incrementAndGet();
        if (nr > cases) {
            return;
        }
        String pupil = "aar%03d".formatted(nr);
        var parents = List.of(new Foraelder(1, "Forælder Prøve", true), new Foraelder(2, "Anden Prøve", true));
        elever.register(new Elev(pupil, school, "Elev Nummer " + nr, CLASS, 5, false, parents), null);
        scenarie.worry(IN_ROLE.get(school).get("klasseteam"), pupil);
    }

    private List<Task> dueAt(String school, Date endOfDay) {
        return scenarie.engine
                .getTaskService()
                .createTaskQuery()
                .tenantIdIn(school)
                .dueBefore(endOfDay)
                .list();
    }

    /** One after the other, each with the rights they have when they begin. */
    private void work(List<Task> due) {
        due.stream()
                .collect(Collectors.groupingBy(task -> new Turn(isAfterPupil(task), worker(task))))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(turn -> scenarie.as(turn.getKey().worker(), () -> {
                    turn.getValue()
                            .forEach(task -> scenarie.fillIn(turn.getKey().worker(), task, changes(task)));
                    return null;
                }));
    }

    private static Map<String, Object> changes(Task task) {
        return switch (task.getTaskDefinitionKey()) {
            case "udpegTovholder" -> APPOINTED.get(task.getTenantId());
            case "holdOpfoelgning" -> Map.of("udfald", "fortsaet", "begrundelse", "Vi giver det mere tid");
            case "gennemgaaFravaer" -> NOBODY_STANDS_OUT;
            default -> Map.of();
        };
    }

    /** The talk with the parents begins with what the pupil said. */
    private static boolean isAfterPupil(Task task) {
        return task.getTaskDefinitionKey().equals("holdForaeldresamtale");
    }

    private record Turn(boolean later, String worker) implements Comparable<Turn> {

        @Override
        public int compareTo(Turn other) {
            return Comparator.comparing(Turn::later).thenComparing(Turn::worker).compare(this, other);
        }
    }

    private String worker(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return scenarie.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(link -> IN_ROLE.get(task.getTenantId()).get(link.getGroupId()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody to do " + task.getTaskDefinitionKey()));
    }
}
