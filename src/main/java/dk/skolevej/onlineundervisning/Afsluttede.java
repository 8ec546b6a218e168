package dk.skolevej.onlineundervisning;

import dk.skolevej.forloeb.Lukning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The online teaching that is over, case by case, through all the plans it went on in. Left out are cases that were annulled, for they were about the wrong
 * child, pupils who are dead, and what was called off before its first day.
 */
@Component
class Afsluttede {

    private static final String SELECT =
            "select o.sagsnummer, o.nr, o.procent_start, o.procent, o.fra, o.slut, o.slutmaade, o.forlaengelser, o.i_forsoeg,"
                    + " f.elev, f.skole, e.klassetrin, e.udmeldt from onlineundervisning o"
                    + " join forloeb f on f.sagsnummer = o.sagsnummer join elev e on e.pseudonym = f.elev"
                    + " where not e.doed and (f.lukket_som is null or f.lukket_som <> ?) order by o.sagsnummer, o.nr";

    private final JdbcClient jdbc;

    Afsluttede(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One measure, {@code slut} and {@code slutmaade} null while it runs, and what is known of its pupil today; {@code udmeldt} may be null. */
    record Tiltag(
            String sagsnummer,
            int nr,
            String elev,
            String skole,
            int klassetrin,
            LocalDate udmeldt,
            int procentStart,
            int procent,
            LocalDate fra,
            LocalDate slut,
            Slutmaade slutmaade,
            int forlaengelser,
            boolean iForsoeg) {

        boolean isOver() {
            return slut != null && slutmaade != Slutmaade.NY_PLAN;
        }
    }

    /** The measures that followed upon each other in new plans, the first and the last of them; they are one when there was one plan. */
    record Raekke(Tiltag foerste, Tiltag sidste, Set<String> supplerer) {

        Kvartal sluttet() {
            return Kvartal.of(sidste.slut());
        }
    }

    List<Raekke> all() {
        Map<String, List<Tiltag>> cases = new LinkedHashMap<>();
        jdbc.sql(SELECT)
                .param(Lukning.ANNULLERET.name())
                .query((rs, row) -> tiltag(rs))
                .list()
                .forEach(one -> cases.computeIfAbsent(one.sagsnummer(), number -> new ArrayList<>())
                        .add(one));
        Map<String, Set<String>> kinds = kinds();
        return cases.values().stream()
                .flatMap(measures -> over(measures, kinds).stream())
                .filter(one -> !one.sidste().slut().isBefore(one.foerste().fra()))
                .toList();
    }

    private static List<Raekke> over(List<Tiltag> measures, Map<String, Set<String>> kinds) {
        List<Raekke> over = new ArrayList<>();
        Tiltag first = null;
        Set<String> supplements = new HashSet<>();
        for (Tiltag one : measures) {
            first = first == null ? one : first;
            supplements.addAll(kinds.getOrDefault(key(one.sagsnummer(), one.nr()), Set.of()));
            if (one.isOver()) {
                over.add(new Raekke(first, one, Set.copyOf(supplements)));
                first = null;
                supplements.clear();
            }
        }
        return over;
    }

    private Map<String, Set<String>> kinds() {
        Map<String, Set<String>> kinds = new HashMap<>();
        jdbc.sql("select sagsnummer, nr, slags from online_supplement").query((ResultSet rs) -> {
            kinds.computeIfAbsent(key(rs.getString("sagsnummer"), rs.getInt("nr")), key -> new HashSet<>())
                    .addAll(List.of(rs.getString("slags").split(",")));
        });
        return kinds;
    }

    private static String key(String sagsnummer, int nr) {
        return sagsnummer + "/" + nr;
    }

    private static Tiltag tiltag(ResultSet rs) throws SQLException {
        String how = rs.getString("slutmaade");
        return new Tiltag(
                rs.getString("sagsnummer"),
                rs.getInt("nr"),
                rs.getString("elev"),
                rs.getString("skole"),
                rs.getInt("klassetrin"),
                rs.getObject("udmeldt", LocalDate.class),
                rs.getInt("procent_start"),
                rs.getInt("procent"),
                rs.getObject("fra", LocalDate.class),
                rs.getObject("slut", LocalDate.class),
                how == null ? null : Slutmaade.valueOf(how),
                rs.getInt("forlaengelser"),
                rs.getBoolean("i_forsoeg"));
    }
}
