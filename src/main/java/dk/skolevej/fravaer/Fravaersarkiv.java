package dk.skolevej.fravaer;

import dk.skolevej.frist.Skoleaar;
import dk.skolevej.frist.Skolekalender;
import dk.skolevej.frist.Skolekalendere;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what has been registered, a query for each question however many pupils it is about, and leaves out days without school. */
@Component
class Fravaersarkiv {

    /** A pupil who was not absent is a row without a day. */
    private static final String SELECT =
            "select e.pseudonym, e.klasse, e.klassetrin, f.dato, f.kategori, f.skole, count(*) over (partition by f.elev, f.dato) as antal"
                    + " from elev e left join fravaersdag f on f.elev = e.pseudonym and f.dato between :fra and :til where ";

    private static final String AT_SCHOOL = " and (e.udmeldt is null or e.udmeldt > :til) and not e.doed";
    private static final String ORDER = " order by e.klassetrin, e.klasse, e.pseudonym, f.dato, f.lektion";

    private final JdbcClient jdbc;
    private final Skolekalendere skolekalendere;
    private final Dagsdel dagsdel;
    private final Clock clock;

    Fravaersarkiv(JdbcClient jdbc, Skolekalendere skolekalendere, Dagsdel dagsdel, Clock clock) {
        this.jdbc = jdbc;
        this.skolekalendere = skolekalendere;
        this.dagsdel = dagsdel;
        this.clock = clock;
    }

    Optional<Elevfravaer> ofPupil(String elev, Periode periode) {
        return read("e.pseudonym = :elev", Map.of("elev", elev), periode).stream()
                .findFirst();
    }

    List<Elevfravaer> ofClass(String skole, String klasse, Periode periode) {
        return read(
                "e.skole = :skole and e.klasse = :klasse" + AT_SCHOOL,
                Map.of("skole", skole, "klasse", klasse),
                periode);
    }

    List<Elevfravaer> ofSchool(String skole, Periode periode) {
        return read("e.skole = :skole" + AT_SCHOOL, Map.of("skole", skole), periode);
    }

    Optional<Grundlag> grundlag(String skole) {
        return jdbc.sql("select max(i.tidspunkt) as senest, min(p.fra) as fra, max(p.til) as til from fravaersperiode p"
                        + " join indlaesning i on i.batch = p.batch where p.skole = ? and i.rullet_tilbage is null")
                .param(skole)
                .query((rs, row) -> rs.getObject("fra") == null ? null : grundlag(rs))
                .optional();
    }

    private Grundlag grundlag(ResultSet rs) throws SQLException {
        return new Grundlag(
                LocalDate.ofInstant(rs.getTimestamp("senest").toInstant(), clock.getZone()),
                new Periode(rs.getObject("fra", LocalDate.class), rs.getObject("til", LocalDate.class)));
    }

    private List<Elevfravaer> read(String which, Map<String, String> params, Periode periode) {
        Map<String, Elevfravaer> pupils = new LinkedHashMap<>();
        Map<String, List<Fravaersdag>> days = new HashMap<>();
        Map<String, Skolekalender> calendars = new HashMap<>();
        jdbc.sql(SELECT + which + ORDER)
                .params(params)
                .param("fra", periode.fra())
                .param("til", periode.til())
                .query((ResultSet rs) -> {
                    Elevfravaer pupil = pupil(rs);
                    pupils.put(pupil.elev(), pupil);
                    if (hadSchool(rs, calendars)) {
                        days.computeIfAbsent(pupil.elev(), elev -> new ArrayList<>())
                                .add(day(rs, pupil.klassetrin()));
                    }
                });
        return pupils.values().stream()
                .map(pupil -> pupil.med(days.getOrDefault(pupil.elev(), List.of())))
                .toList();
    }

    private static Elevfravaer pupil(ResultSet rs) throws SQLException {
        return new Elevfravaer(rs.getString("pseudonym"), rs.getString("klasse"), rs.getInt("klassetrin"), List.of());
    }

    /** A day on which the school that registered it had no school does not count; without its calendar the school is believed. */
    private boolean hadSchool(ResultSet rs, Map<String, Skolekalender> calendars) throws SQLException {
        LocalDate dato = rs.getObject("dato", LocalDate.class);
        return dato != null
                && !calendars
                        .computeIfAbsent(rs.getString("skole"), skolekalendere::of)
                        .knownFree(dato);
    }

    private Fravaersdag day(ResultSet rs, int klassetrin) throws SQLException {
        LocalDate dato = rs.getObject("dato", LocalDate.class);
        int yearsAgo =
                Skoleaar.of(LocalDate.now(clock)).start() - Skoleaar.of(dato).start();
        return new Fravaersdag(
                dato, Kategori.of(rs.getString("kategori")), dagsdel.dage(klassetrin - yearsAgo, rs.getInt("antal")));
    }
}
