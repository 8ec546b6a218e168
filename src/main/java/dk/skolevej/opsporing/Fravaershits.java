package dk.skolevej.opsporing;

import dk.skolevej.opsporing.Maaling.Ramt;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules that pupils have reached: one hit for each pupil, rule and window. */
@Component
class Fravaershits {

    private static final String SELECT =
            "select nr, elev, skole, regel, navn, kilde, handling, fra, til, dage, procent, fundet, noegle from fravaershit ";

    private static final String WAITING =
            "noegle is null and exists (select 1 from elev where elev.pseudonym = fravaershit.elev and not elev.doed)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Fravaershits(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Whoever counts waits here for whoever is counting. */
    void takeTurns() {
        jdbc.sql("select id from fravaersoptaelling for update")
                .query(Integer.class)
                .single();
    }

    /** What has been found of windows that end on this day or later, by pupil and rule. */
    Map<String, Map<String, List<Ramt>>> since(LocalDate day) {
        Map<String, Map<String, List<Ramt>>> found = new HashMap<>();
        jdbc.sql(SELECT + "where til >= ?").param(day).query(row -> {
            Fravaershit hit = hit(row);
            found.computeIfAbsent(hit.elev(), pupil -> new HashMap<>())
                    .computeIfAbsent(hit.regel(), rule -> new ArrayList<>())
                    .add(new Ramt(hit.fra(), hit.til(), hit.dage(), hit.procent()));
        });
        return found;
    }

    void add(Fravaersregel regel, String elev, String skole, Collection<Ramt> hits) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.batchUpdate(
                "insert into fravaershit (elev, skole, regel, navn, kilde, handling, fra, til, dage, procent, fundet)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                hits.stream()
                        .map(hit -> new Object[] {
                            elev,
                            skole,
                            regel.regel(),
                            regel.navn(),
                            regel.kilde(),
                            regel.handling().name(),
                            hit.fra(),
                            hit.til(),
                            hit.dage(),
                            hit.procent(),
                            now
                        })
                        .toList());
    }

    /** The schools with hits that have not led to anything yet. */
    List<String> schoolsThatWait() {
        return jdbc.sql("select distinct skole from fravaershit where " + WAITING + " order by skole")
                .query(String.class)
                .list();
    }

    /** What has not led to anything yet at this school, by pupil. */
    List<Fravaershit> waiting(String skole) {
        return jdbc.sql(SELECT + "where skole = ? and " + WAITING + " order by elev, nr")
                .param(skole)
                .query((row, nr) -> hit(row))
                .list();
    }

    void ledTo(String noegle, Collection<Fravaershit> hits) {
        jdbc.sql("update fravaershit set noegle = :noegle where nr in (:numre)")
                .param("noegle", noegle)
                .param("numre", hits.stream().map(Fravaershit::nr).toList())
                .update();
    }

    /** What led to this, or came to it while it went on; the newest first. */
    List<Fravaershit> of(String noegle) {
        return jdbc.sql(SELECT + "where noegle = ? order by fundet desc, nr desc")
                .param(noegle)
                .query((row, nr) -> hit(row))
                .list();
    }

    /** All of the pupil's, the newest first. */
    List<Fravaershit> ofPupil(String elev) {
        return jdbc.sql(SELECT + "where elev = ? order by fundet desc, nr desc")
                .param(elev)
                .query((row, nr) -> hit(row))
                .list();
    }

    private Fravaershit hit(ResultSet rs) throws SQLException {
        BigDecimal procent = rs.getBigDecimal("procent");
        return new Fravaershit(
                rs.getLong("nr"),
                rs.getString("elev"),
                rs.getString("skole"),
                rs.getString("regel"),
                rs.getString("navn"),
                rs.getString("kilde"),
                Handling.valueOf(rs.getString("handling")),
                rs.getObject("fra", LocalDate.class),
                rs.getObject("til", LocalDate.class),
                rs.getDouble("dage"),
                procent == null ? null : procent.doubleValue(),
                LocalDate.ofInstant(rs.getTimestamp("fundet").toInstant(), clock.getZone()),
                rs.getString("noegle"));
    }
}
