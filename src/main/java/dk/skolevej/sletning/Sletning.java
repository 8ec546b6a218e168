package dk.skolevej.sletning;

import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.post.Postarkiv;
import dk.skolevej.segl.Segl;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes one case and all that was kept because of it, in the caller's transaction: all of it goes, or nothing does. */
@Component
class Sletning {

    /** Those with a column {@code sagsnummer} that belong to the case alone; a test holds them against the database. The case itself is the last. */
    static final List<String> TABLES = List.of(
            "svar",
            "journal",
            "tiltag",
            "online_fremmoede",
            "online_supplement",
            "onlinelaerer",
            "onlineundervisning",
            "opfoelgning",
            "bero",
            "udelukkelse",
            "eskalering",
            "journalisering",
            "forloeb");

    private final Slettesager slettesager;
    private final Sager sager;
    private final Motorspor motor;
    private final Postarkiv post;
    private final Elever elever;
    private final Segl segl;
    private final Sletterapporter rapporter;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sletning(
            Slettesager slettesager,
            Sager sager,
            Motorspor motor,
            Postarkiv post,
            Elever elever,
            Segl segl,
            Sletterapporter rapporter,
            JdbcClient jdbc,
            Clock clock) {
        this.slettesager = slettesager;
        this.sager = sager;
        this.motor = motor;
        this.post = post;
        this.elever = elever;
        this.segl = segl;
        this.rapporter = rapporter;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does nothing when the case is gone already, or may not go: somebody may have changed something since it was found. */
    void delete(String sagsnummer, Slettefrister frister) {
        sager.hold(sagsnummer);
        Optional<Slettesag> found = slettesager
                .closed(sagsnummer)
                .filter(sag -> frister.reached(sag, LocalDate.now(clock)))
                .filter(sag -> waitsFor(sag).isEmpty());
        if (found.isPresent()) {
            rapporter.write(found.get(), frister, delete(sager.find(sagsnummer).orElseThrow()));
        }
    }

    /** What must be done by people before the case can go. */
    List<String> waitsFor(Slettesag sag) {
        if (motor.isRunning(sag.sagsnummer())) {
            return List.of("aabneOpgaver");
        }
        if (post.isUnderWay(sag.sagsnummer(), motor.tasks(sag.sagsnummer()))) {
            return List.of("uvisPost");
        }
        return sag.journalisering() == null ? List.of("journalisering") : List.of();
    }

    private Map<String, Integer> delete(Forloeb forloeb) {
        String sagsnummer = forloeb.sagsnummer();
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("post", post.forgetCase(sagsnummer, motor.tasks(sagsnummer)));
        counts.put("processer", motor.forget(sagsnummer));
        for (String table : TABLES) {
            counts.put(
                    table,
                    jdbc.sql("delete from " + table + " where sagsnummer = ?")
                            .param(sagsnummer)
                            .update());
        }
        counts.put(
                "fravaershit",
                jdbc.sql("delete from fravaershit where noegle = ?")
                        .param(sagsnummer)
                        .update());
        segl.destroyCase(sagsnummer);
        counts.put("elev", elever.forgetIfLeft(forloeb.elev(), LocalDate.now(clock)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
