package dk.skolevej.sletning;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Lukning;
import dk.skolevej.sletning.Slettesag.Journalisering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that are closed, and whether they are archived. An archiving from before the case was closed again counts no more. */
@Component
class Slettesager {

    private static final String SELECT =
            "select f.sagsnummer, f.skole, f.lukket_som, f.tovholder, f.lukket, e.udmeldt, j.afgoerelse,"
                    + " j.reference, j.hvem from forloeb f join elev e on e.pseudonym = f.elev"
                    + " left join journalisering j on j.sagsnummer = f.sagsnummer and j.tidspunkt >= f.lukket"
                    + " where f.fase = :lukket and f.aktiv_elev is null and f.lukket is not null ";

    /** What was about the wrong child, or ended before it had a tovholder, is kept as short a time as a worry that came to nothing. */
    private static final Set<Lukning> NO_FORLOEB = EnumSet.of(Lukning.LUKKET_UDEN_FORLOEB, Lukning.ANNULLERET);

    private final JdbcClient jdbc;
    private final Clock clock;

    Slettesager(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By number. */
    List<Slettesag> closed() {
        return jdbc.sql(SELECT + "order by f.sagsnummer")
                .param("lukket", Fase.LUKKET.name())
                .query((rs, row) -> sag(rs))
                .list();
    }

    Optional<Slettesag> closed(String sagsnummer) {
        return jdbc.sql(SELECT + "and f.sagsnummer = :sagsnummer")
                .param("lukket", Fase.LUKKET.name())
                .param("sagsnummer", sagsnummer)
                .query((rs, row) -> sag(rs))
                .optional();
    }

    /** What is seen in these is kept: they are open, or were on that day. */
    Set<String> openOn(LocalDate day) {
        return Set.copyOf(jdbc.sql("select sagsnummer from forloeb where lukket is null or fase <> ? or lukket >= ?")
                .params(
                        Fase.LUKKET.name(),
                        Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant()))
                .query(String.class)
                .list());
    }

    /** Replaces what was said before about this case. */
    void archive(String sagsnummer, Journalisering journalisering) {
        jdbc.sql("delete from journalisering where sagsnummer = ?")
                .param(sagsnummer)
                .update();
        jdbc.sql(
                        "insert into journalisering (sagsnummer, afgoerelse, reference, hvem, tidspunkt) values (?, ?, ?, ?, ?)")
                .params(
                        sagsnummer,
                        journalisering.afgoerelse().name(),
                        journalisering.reference(),
                        journalisering.hvem(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private Slettesag sag(ResultSet rs) throws SQLException {
        String closedAs = rs.getString("lukket_som");
        boolean noForloeb = closedAs != null
                && (NO_FORLOEB.contains(Lukning.valueOf(closedAs)) || rs.getString("tovholder") == null);
        String decision = rs.getString("afgoerelse");
        return new Slettesag(
                rs.getString("sagsnummer"),
                rs.getString("skole"),
                noForloeb ? Art.BEKYMRING : Art.FORLOEB,
                LocalDate.ofInstant(rs.getTimestamp("lukket").toInstant(), clock.getZone()),
                rs.getObject("udmeldt", LocalDate.class),
                decision == null
                        ? null
                        : new Journalisering(
                                Afgoerelse.valueOf(decision), rs.getString("reference"), rs.getString("hvem")));
    }
}
