package dk.skolevej.opsporing;

import dk.skolevej.frist.Skolekalendere;
import dk.skolevej.opsporing.Elevfravaer.Registrering;
import dk.skolevej.opsporing.Maaling.Ramt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holds all pupils' absence against the municipality's rules, one pupil at a time, and keeps what is new. */
@Component
class Fravaersoptaelling {

    /** Enough for 60 school days and a summer holiday. */
    private static final int LONGEST_WINDOW_DAYS = 150;

    private static final int FETCH = 5_000;

    private final Fravaershits hits;
    private final Skolekalendere kalendere;
    private final JdbcTemplate rows;
    private final int efterslaebDage;

    Fravaersoptaelling(
            Fravaershits hits,
            Skolekalendere kalendere,
            JdbcTemplate jdbc,
            @Value("${skolevej.opsporing.efterslaeb-dage:30}") int efterslaebDage) {
        this.hits = hits;
        this.kalendere = kalendere;
        this.rows = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.rows.setFetchSize(FETCH);
        this.efterslaebDage = efterslaebDage;
    }

    /** @return whether a percentage could not be worked out because a school calendar is missing */
    boolean count(List<Fravaersregel> regler, LocalDate today) {
        hits.takeTurns();
        LocalDate since = today.minusDays(efterslaebDage);
        LocalDate first = earlier(Vindue.skoleaar.first(since), since.minusDays(LONGEST_WINDOW_DAYS));
        Runde runde = new Runde(regler, since, first, today);
        read(first, today, runde::take);
        return runde.kalenderMangler;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Pupils who are at school, one after the other: no more than one is held in memory. */
    private void read(LocalDate first, LocalDate today, Consumer<Elevfravaer> take) {
        rows.query(
                "select f.elev, e.skole, e.klassetrin, f.dato, f.kategori from fravaersdag f join elev e on e.pseudonym = f.elev"
                        + " where f.dato between ? and ? and (e.udmeldt is null or e.udmeldt > ?) order by f.elev, f.dato",
                (ResultSet rs) -> {
                    Elevfravaer pupil = null;
                    while (rs.next()) {
                        if (pupil == null || !pupil.elev().equals(rs.getString("elev"))) {
                            if (pupil != null) {
                                take.accept(pupil);
                            }
                            pupil = pupil(rs);
                        }
                        pupil.registreringer()
                                .add(new Registrering(rs.getDate("dato").toLocalDate(), rs.getString("kategori")));
                    }
                    if (pupil != null) {
                        take.accept(pupil);
                    }
                    return null;
                },
                first,
                today,
                today);
    }

    private static Elevfravaer pupil(ResultSet rs) throws SQLException {
        return new Elevfravaer(
                rs.getString("elev"),
                rs.getString("skole"),
                rs.getInt("klassetrin") >= Elevfravaer.FIRST_GRADE_WITH_HALF_DAYS,
                new ArrayList<>());
    }

    /** One counting: the rules, the calendars and what has been found before are fetched once. */
    private final class Runde {

        private final List<Fravaersregel> inUse;
        private final Map<String, Map<String, List<Ramt>>> before;
        private final Map<String, Skoledage> bySchool = new HashMap<>();
        private final LocalDate since;
        private final LocalDate first;
        private final LocalDate today;
        private boolean kalenderMangler;

        private Runde(List<Fravaersregel> inUse, LocalDate since, LocalDate first, LocalDate today) {
            this.inUse = inUse;
            this.before = hits.since(first);
            this.since = since;
            this.first = first;
            this.today = today;
        }

        private void take(Elevfravaer fravaer) {
            Skoledage skoledage = bySchool.computeIfAbsent(
                    fravaer.skole(),
                    school -> new Skoledage(
                            kalendere.of(school),
                            Vindue.kvartal.first(first),
                            Vindue.skoleaar.last(Vindue.skoleaar.first(today)).plusMonths(2)));
            for (Fravaersregel regel : inUse) {
                Maaling maaling = new Maaling(regel, skoledage, since, today);
                List<Ramt> found = maaling.of(
                        fravaer, before.getOrDefault(fravaer.elev(), Map.of()).getOrDefault(regel.regel(), List.of()));
                kalenderMangler |= maaling.kalenderMangler();
                if (!found.isEmpty()) {
                    hits.add(regel, fravaer, found);
                }
            }
        }
    }
}
