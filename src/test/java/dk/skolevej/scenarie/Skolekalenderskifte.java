package dk.skolevej.scenarie;

import dk.skolevej.frist.Kalenderindlaesning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forvaltning changes a school calendar, and everything that follows from it happens; afterwards the demo's calendars are back. */
final class Skolekalenderskifte {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final Kalenderindlaesning indlaesning;
    private final Set<String> changed = new TreeSet<>();

    Skolekalenderskifte(ProcessEngine engine, JdbcClient jdbc, Kalenderindlaesning indlaesning) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.indlaesning = indlaesning;
    }

    /** The demo's calendar of the school year with more lines: {@code 101001;2026-12-04;nej;sne}. */
    void add(String skoleaar, String... lines) {
        load(skoleaar, demo(skoleaar) + String.join("\n", lines));
    }

    /** The demo has none for this school year. */
    void load2028() {
        load(
                "2028-2029",
                Stream.of(
                                off("2028-08-01", "2028-08-11"),
                                off("2028-10-16", "2028-10-20"),
                                off("2028-12-20", "2028-12-29"),
                                off("2029-02-12", "2029-02-16"),
                                off("2029-06-25", "2029-07-31"))
                        .flatMap(days -> days)
                        .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                        .map(day -> ";" + day + ";nej;ferie")
                        .collect(Collectors.joining("\n", "institutionsnummer;dato;skoledag;navn\n", "\n")));
    }

    private static Stream<LocalDate> off(String from, String to) {
        return LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1));
    }

    void load(String skoleaar, String csv) {
        loading(skoleaar);
        indlaesning.load(skoleaar, csv, "frida");
        followUp();
    }

    /** The same as {@link #add}, but what follows from it waits. */
    void loadOnly(String skoleaar, String... lines) {
        loading(skoleaar);
        indlaesning.load(skoleaar, demo(skoleaar) + String.join("\n", lines), "frida");
    }

    /** The test is about to load it in its own way. */
    void loading(String skoleaar) {
        changed.add(skoleaar);
    }

    /** What the job executor would do. */
    void followUp() {
        List<Job> steps;
        while (!(steps = steps()).isEmpty()) {
            steps.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    List<Job> steps() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("skolekalender")
                .messages()
                .withRetriesLeft()
                .list();
    }

    /** The weekly timer fires now, whenever it was due. */
    void monday() {
        Job timer = engine.getManagementService()
                .createJobQuery()
                .activityId("startEvent_mandag")
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
    }

    void forget(String skoleaar) {
        changed.add(skoleaar);
        jdbc.sql("delete from skolekalender where skoleaar = ?").param(skoleaar).update();
        jdbc.sql("update skolekalender_udgave set udgave = ?")
                .param(UUID.randomUUID().toString())
                .update();
    }

    void restore() {
        for (String skoleaar : changed) {
            if (file(skoleaar).exists()) {
                indlaesning.load(skoleaar, demo(skoleaar), null);
            } else {
                jdbc.sql("delete from skolekalender where skoleaar = ?")
                        .param(skoleaar)
                        .update();
                jdbc.sql("update skolekalender_udgave set udgave = ?")
                        .param(UUID.randomUUID().toString())
                        .update();
            }
        }
        changed.clear();
    }

    static String demo(String skoleaar) {
        try {
            return file(skoleaar).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource file(String skoleaar) {
        return new ClassPathResource("demo/skolekalender/" + skoleaar + ".csv");
    }
}
