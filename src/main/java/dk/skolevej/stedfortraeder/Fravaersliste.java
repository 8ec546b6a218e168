package dk.skolevej.stedfortraeder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The registered absences and who stands in. */
@Component
class Fravaersliste {

    private static final String SELECT =
            "select id, skole, fravaerende, leder, stedfortraeder, fra, til, afsluttet from stedfortraedning ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Fravaersliste(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The id of {@code fravaer} is not used: it is given here. */
    Fravaer register(Fravaer fravaer, String af) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into stedfortraedning (skole, fravaerende, leder, stedfortraeder, fra, til, registreret_af,"
                        + " registreret) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        fravaer.skole(),
                        fravaer.fravaerende(),
                        fravaer.leder(),
                        fravaer.stedfortraeder(),
                        fravaer.fra(),
                        fravaer.til(),
                        af,
                        Timestamp.from(clock.instant())))
                .update(key, "id");
        return find(key.getKey().longValue()).orElseThrow();
    }

    void name(long id, String stedfortraeder) {
        jdbc.sql("update stedfortraedning set stedfortraeder = ? where id = ?")
                .params(stedfortraeder, id)
                .update();
    }

    void end(long id) {
        jdbc.sql("update stedfortraedning set afsluttet = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    Optional<Fravaer> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((rs, row) -> row(rs))
                .optional();
    }

    /** Two registrations at the same school wait for each other. */
    List<Fravaer> lockedAt(String skole) {
        jdbc.sql("select institutionsnummer from skole where institutionsnummer = ? for update")
                .param(skole)
                .query(String.class)
                .single();
        return at(skole);
    }

    /** What has not ended at this school, the first day first. */
    List<Fravaer> at(String skole) {
        return jdbc.sql(SELECT + "where skole = ? and afsluttet is null and til >= ? order by fra, id")
                .params(skole, LocalDate.now(clock))
                .query((rs, row) -> row(rs))
                .list();
    }

    private static Fravaer row(ResultSet rs) throws SQLException {
        return new Fravaer(
                rs.getLong("id"),
                rs.getString("skole"),
                rs.getString("fravaerende"),
                rs.getBoolean("leder"),
                rs.getString("stedfortraeder"),
                rs.getObject("fra", LocalDate.class),
                rs.getObject("til", LocalDate.class),
                rs.getTimestamp("afsluttet") != null);
    }
}
