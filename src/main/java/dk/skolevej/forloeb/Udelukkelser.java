package dk.skolevej.forloeb;

import dk.skolevej.motor.Sagsspaerre;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is shut out of which case by a conflict of interest, whatever their roles; in force from the moment it is written until it is lifted. */
@Component
public class Udelukkelser implements Sagsspaerre {

    private static final String IN_FORCE = " from udelukkelse where ophaevet is null ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Udelukkelser(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@code grund} is a stable code; {@code saetteleder} leads the case in the place of a skoleleder, null when it is about somebody else. */
    public record Udelukkelse(String sagsnummer, String person, String grund, String saetteleder) {}

    @Override
    public Set<String> closedTo(String person) {
        return set(jdbc.sql("select sagsnummer" + IN_FORCE + "and person = ?").param(person));
    }

    /** Everybody who is shut out of this case. */
    public Set<String> outsiders(String sagsnummer) {
        return set(jdbc.sql("select person" + IN_FORCE + "and sagsnummer = ?").param(sagsnummer));
    }

    public boolean isClosed(String sagsnummer, String person) {
        return outsiders(sagsnummer).contains(person);
    }

    /** All there are, as case numbers by person. */
    public Map<String, Set<String>> closedToEverybody() {
        return jdbc
                .sql("select person, sagsnummer" + IN_FORCE)
                .query((rs, row) -> Map.entry(rs.getString(1), rs.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Who leads this case in the place of a skoleleder who is shut out: the last to be named who is not shut out too. */
    public Optional<String> saetteleder(String sagsnummer) {
        return jdbc
                .sql("select saetteleder" + IN_FORCE + "and saetteleder is not null and sagsnummer = ?"
                        + " and saetteleder not in (select person" + IN_FORCE + "and sagsnummer = ?) order by id desc")
                .params(sagsnummer, sagsnummer)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    /** The cases that this person leads in the place of a skoleleder. */
    public Set<String> ledBy(String person) {
        return set(
                jdbc.sql("select sagsnummer" + IN_FORCE + "and saetteleder = ?").param(person));
    }

    public void shutOut(Udelukkelse who, String af) {
        jdbc.sql("insert into udelukkelse (sagsnummer, person, grund, saetteleder, registreret_af, registreret)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        who.sagsnummer(),
                        who.person(),
                        who.grund(),
                        who.saetteleder(),
                        af,
                        Timestamp.from(clock.instant())))
                .update();
    }

    /** Whoever led the case at the school it was at does so no more: it has come to another one, which has a leader. */
    public void withoutSaetteleder(String sagsnummer) {
        jdbc.sql("update udelukkelse set saetteleder = null where ophaevet is null and sagsnummer = ?")
                .param(sagsnummer)
                .update();
    }

    public void lift(String sagsnummer, String person, String af) {
        jdbc.sql("update udelukkelse set ophaevet_af = ?, ophaevet = ?"
                        + " where ophaevet is null and sagsnummer = ? and person = ?")
                .params(af, Timestamp.from(clock.instant()), sagsnummer, person)
                .update();
    }

    private static Set<String> set(JdbcClient.StatementSpec query) {
        return new HashSet<>(query.query(String.class).list());
    }
}
