package dk.skolevej.adgangslog;

import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports for the dpo: one for the family, one for the random sample, and whether the log is whole. */
@RestController
class AdgangslogController {

    private static final int LARGEST_SAMPLE = 500;
    private static final int MOST_REFUSED = 200;

    private final JdbcClient jdbc;
    private final Logeftersyn eftersyn;
    private final Adgangslog log;
    private final IdentityService identity;
    private final ZoneId zone;

    AdgangslogController(JdbcClient jdbc, Logeftersyn eftersyn, Adgangslog log, IdentityService identity, Clock clock) {
        this.jdbc = jdbc;
        this.eftersyn = eftersyn;
        this.log = log;
        this.identity = identity;
        this.zone = clock.getZone();
    }

    /** What the family may have: no name of anybody (Datatilsynet 2024-32-0283). {@code tilladt} is false for what was refused. */
    record Visning(LocalDate dato, List<String> roller, String handling, boolean tilladt) {}

    record Familierapport(String sagsnummer, List<Visning> visninger) {}

    /** For whoever asks the person what the look was for. */
    record Stikproeve(
            Instant tidspunkt,
            String hvem,
            List<String> roller,
            String sagsnummer,
            String skole,
            String handling,
            String grund,
            boolean tilladt) {}

    @GetMapping("/api/adgangslog/{sagsnummer}")
    Familierapport family(@PathVariable String sagsnummer) {
        Person dpo = me();
        List<Visning> looks = jdbc
                .sql("select " + Raekke.COLUMNS + " from adgangslog where sagsnummer = :sag or sagsnummer is null"
                        + " and handling in ('LISTE', 'SAGER') and skole in (select skole from adgangslog where sagsnummer = :sag)"
                        + " and tidspunkt >= (select min(tidspunkt) from adgangslog where sagsnummer = :sag)"
                        + " order by tidspunkt, kaede, nr")
                .param("sag", sagsnummer)
                .query((rs, nr) -> Raekke.of(rs))
                .stream()
                .map(row -> new Visning(
                        LocalDate.ofInstant(row.tidspunkt(), zone),
                        roles(row),
                        Handling.valueOf(row.handling()).tekst(),
                        row.tilladt()))
                .toList();
        if (looks.isEmpty()) {
            throw new Afvist(404, "ukendtForloeb", "Ingen har set en sag med det nummer.");
        }
        log.note(Adgang.til(dpo, Handling.ADGANGSLOG, "rapport").iSagen(sagsnummer));
        return new Familierapport(sagsnummer, looks);
    }

    @GetMapping("/api/adgangslog/stikproeve")
    List<Stikproeve> sample(
            @RequestParam(defaultValue = "20") int antal,
            @RequestParam(required = false) LocalDate fra,
            @RequestParam(required = false) String skole) {
        Person dpo = me();
        if (antal < 1 || antal > LARGEST_SAMPLE) {
            throw new Afvist(400, "forMange", "Vælg mellem 1 og %d opslag.".formatted(LARGEST_SAMPLE));
        }
        List<Stikproeve> rows = jdbc
                .sql("select " + Raekke.COLUMNS
                        + " from adgangslog where tidspunkt >= :fra and (:skole = '' or skole = :skole)"
                        + " order by random() limit :antal")
                .param("fra", start(fra))
                .param("skole", skole == null ? "" : skole)
                .param("antal", antal)
                .query((rs, nr) -> Raekke.of(rs))
                .stream()
                .map(AdgangslogController::shown)
                .toList();
        log.note(Adgang.til(dpo, Handling.ADGANGSLOG, "stikproeve"));
        return rows;
    }

    /** The newest that were refused. */
    @GetMapping("/api/adgangslog/afviste")
    List<Stikproeve> refused(@RequestParam(required = false) LocalDate fra) {
        Person dpo = me();
        List<Stikproeve> rows = jdbc
                .sql("select " + Raekke.COLUMNS + " from adgangslog where not tilladt and tidspunkt >= ?"
                        + " order by tidspunkt desc, kaede, nr desc limit " + MOST_REFUSED)
                .param(start(fra))
                .query((rs, nr) -> Raekke.of(rs))
                .stream()
                .map(AdgangslogController::shown)
                .toList();
        log.note(Adgang.til(dpo, Handling.ADGANGSLOG, "afviste"));
        return rows;
    }

    @GetMapping("/api/adgangslog/eftersyn")
    Logeftersyn.Fund check() {
        return eftersyn.find();
    }

    private Timestamp start(LocalDate fra) {
        return Timestamp.from(
                (fra == null ? LocalDate.EPOCH : fra).atStartOfDay(zone).toInstant());
    }

    private static Stikproeve shown(Raekke row) {
        return new Stikproeve(
                row.tidspunkt(),
                row.hvem(),
                roles(row),
                row.sagsnummer(),
                row.skole(),
                Handling.valueOf(row.handling()).tekst(),
                row.grund(),
                row.tilladt());
    }

    private static List<String> roles(Raekke row) {
        return Arrays.asList(row.roller().split(","));
    }

    private Person me() {
        return Person.current(identity).orElseThrow();
    }
}
