package dk.skolevej.frist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The school calendars in the database. */
@Component
class Kalenderarkiv {

    static final String MUNICIPALITY = "";

    private final JdbcClient jdbc;
    private final Clock clock;

    Kalenderarkiv(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Another one after every load; one that was rolled back never comes again. */
    String version() {
        return jdbc.sql("select udgave from skolekalender_udgave")
                .query(String.class)
                .single();
    }

    Set<Skoleaar> loaded() {
        return jdbc
                .sql("select distinct skoleaar from skolekalender where institutionsnummer = ''")
                .query(String.class)
                .list()
                .stream()
                .map(Skoleaar::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    Skolekalender read(String skole) {
        return merged(rows("where institutionsnummer in ('', ?)", skole), skole, loaded());
    }

    /** A school's own days are put over the municipality's. */
    static Skolekalender merged(Collection<Kalenderdag> days, String skole, Set<Skoleaar> loaded) {
        Map<LocalDate, String> free = new HashMap<>();
        for (String whose : List.of(MUNICIPALITY, skole)) {
            days.stream().filter(day -> day.skole().equals(whose)).forEach(day -> {
                if (day.skoledag()) {
                    free.remove(day.dato());
                } else {
                    free.put(day.dato(), day.navn());
                }
            });
        }
        return new Skolekalender(loaded, free);
    }

    List<Kalenderdag> of(Skoleaar aar) {
        return rows("where skoleaar = ? order by institutionsnummer, dato", aar.toString());
    }

    /** All of the school year, and nothing of what was there before; other loads wait. */
    void replace(Skoleaar aar, Collection<Kalenderdag> days, String who) {
        jdbc.sql("update skolekalender_udgave set udgave = ?")
                .param(UUID.randomUUID().toString())
                .update();
        jdbc.sql("delete from skolekalender where skoleaar = ?")
                .param(aar.toString())
                .update();
        days.forEach(day -> insert(aar, day));
        jdbc.sql("insert into skolekalender_indlaesning (skoleaar, tidspunkt, hvem, raekker) values (?, ?, ?, ?)")
                .params(Arrays.asList(aar.toString(), Timestamp.from(clock.instant()), who, days.size()))
                .update();
    }

    private void insert(Skoleaar aar, Kalenderdag day) {
        jdbc.sql("insert into skolekalender (skoleaar, institutionsnummer, dato, skoledag, navn)"
                        + " values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(aar.toString(), day.skole(), day.dato(), day.skoledag(), day.navn()))
                .update();
    }

    private List<Kalenderdag> rows(String condition, String value) {
        return jdbc.sql("select institutionsnummer, dato, skoledag, navn from skolekalender " + condition)
                .param(value)
                .query((rs, row) -> new Kalenderdag(
                        rs.getString("institutionsnummer"),
                        rs.getObject("dato", LocalDate.class),
                        rs.getBoolean("skoledag"),
                        rs.getString("navn")))
                .list();
    }
}
