package dk.skolevej.aarshjul;

import dk.skolevej.aarshjul.Aarshjul.Plads;
import dk.skolevej.segl.Segl;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reviews that have been made: who, when, how many pupils, and what was concluded of each who stood out. */
@Component
public class Gennemgange {

    static final String PROCES = "fravaersgennemgang";

    private final JdbcClient jdbc;
    private final Segl segl;
    private final Clock clock;

    Gennemgange(JdbcClient jdbc, Segl segl, Clock clock) {
        this.jdbc = jdbc;
        this.segl = segl;
        this.clock = clock;
    }

    record Gennemgang(LocalDate dato, String hvem) {}

    /** @param elever how many pupils the school had in it */
    void record(Plads plads, String hvem, int elever) {
        jdbc.sql(
                        "insert into fravaersgennemgang (noegle, skole, maaned, hvem, tidspunkt, elever) values (?, ?, ?, ?, ?, ?)")
                .params(
                        plads.noegle(),
                        plads.skole(),
                        YearMonth.parse(plads.periode()).atDay(1),
                        hvem,
                        Timestamp.from(clock.instant()),
                        elever)
                .update();
    }

    /** @param begrundelse may be null */
    void conclude(Plads plads, String elev, String udfald, String begrundelse) {
        jdbc.sql(
                        "insert into fravaersgennemgang_elev (noegle, elev, udfald, forseglet_begrundelse) values (?, ?, ?, ?)")
                .params(Arrays.asList(
                        plads.noegle(),
                        elev,
                        udfald,
                        begrundelse == null ? null : segl.seal(Segl.FAELLES, begrundelse)))
                .update();
    }

    /** The school's last one. */
    Optional<Gennemgang> latest(String skole) {
        return jdbc.sql(
                        "select tidspunkt, hvem from fravaersgennemgang where skole = ? order by tidspunkt desc limit 1")
                .param(skole)
                .query((row, nr) -> new Gennemgang(
                        LocalDate.ofInstant(row.getTimestamp("tidspunkt").toInstant(), clock.getZone()),
                        row.getString("hvem")))
                .optional();
    }

    /** Takes a review out when the history of its process goes; does nothing when the business key is that of something else. */
    public void forget(String noegle) {
        jdbc.sql("delete from fravaersgennemgang where noegle = ?")
                .param(noegle)
                .update();
    }
}
