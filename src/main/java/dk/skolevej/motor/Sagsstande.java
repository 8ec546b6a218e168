package dk.skolevej.motor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine knows about running cases, in two statements however many there are: through its queries it would be one call for each process
 * of each case. Knows no fence: callers ask about cases that the person may see.
 */
@Component
public class Sagsstande {

    private static final String DUE = """
            select sagsnummer, opgave, frist from sagens_opgave
            where sagsnummer in (:sager) and tilstand = 1 and frist is not null
            order by frist
            """;

    /** The engine keeps a date as milliseconds. */
    private static final String WEEK_1 = """
            select i.business_key_, v.long_
            from act_ru_execution i join act_ru_variable v on v.proc_inst_id_ = i.id_
            where i.business_key_ in (:sager) and v.name_ = 'skoleuge1'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sagsstande(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Sagsstand of(String sagsnummer) {
        return of(Set.of(sagsnummer)).getOrDefault(sagsnummer, Sagsstand.INGEN);
    }

    /** By case number; a case that nothing is known about is left out. */
    public Map<String, Sagsstand> of(Collection<String> sagsnumre) {
        Map<String, Sagsstand> standing = due(sagsnumre);
        week1(sagsnumre)
                .forEach((sagsnummer, uge1) ->
                        standing.merge(sagsnummer, new Sagsstand(null, null, uge1), Sagsstand::and));
        return standing;
    }

    /** What is due next, without week 1, by case number; a case in which nothing is due is left out. */
    private Map<String, Sagsstand> due(Collection<String> sagsnumre) {
        Map<String, Sagsstand> due = new HashMap<>();
        if (!sagsnumre.isEmpty()) {
            jdbc.sql(DUE).param("sager", sagsnumre).query(row -> {
                due.putIfAbsent(
                        row.getString("sagsnummer"),
                        new Sagsstand(day(row.getTimestamp("frist").toInstant()), row.getString("opgave"), null));
            });
        }
        return due;
    }

    /** The first day of week 1 by case number; a later round of planning has a week 1 of its own, and the first one counts. */
    public Map<String, LocalDate> week1(Collection<String> sagsnumre) {
        Map<String, LocalDate> first = new HashMap<>();
        if (!sagsnumre.isEmpty()) {
            jdbc.sql(WEEK_1).param("sager", sagsnumre).query(row -> {
                first.merge(
                        row.getString("business_key_"),
                        day(Instant.ofEpochMilli(row.getLong("long_"))),
                        (one, other) -> one.isBefore(other) ? one : other);
            });
        }
        return first;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
