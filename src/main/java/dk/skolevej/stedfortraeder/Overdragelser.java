package dk.skolevej.stedfortraeder;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Who has which open cases at a school, and the hand-overs between them. */
@Component
class Overdragelser {

    private final JdbcClient jdbc;
    private final Clock clock;

    Overdragelser(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static final String NOT_CLOSED_TO = " and not exists (select 1 from udelukkelse u"
            + " where u.sagsnummer = forloeb.sagsnummer and u.person = ? and u.ophaevet is null)";

    /** An open case and whose it is. */
    record Sagsrad(String sagsnummer, String elev, String tovholder) {}

    /** A tovholder and how many open cases they have; also somebody who has left. */
    record Byrde(String tovholder, int sager) {}

    /** But for cases that {@code person}, who wants to know, is shut out of. */
    List<Byrde> burdens(String skole, String person) {
        return jdbc.sql("select tovholder, count(*) as sager from forloeb where skole = ? and aktiv_elev is not null"
                        + " and tovholder is not null" + NOT_CLOSED_TO + " group by tovholder order by tovholder")
                .params(skole, person)
                .query((rs, row) -> new Byrde(rs.getString(1), rs.getInt(2)))
                .list();
    }

    /** But for cases that {@code person}, who wants to know, is shut out of. */
    List<Sagsrad> openCases(String skole, String person) {
        return jdbc.sql("select sagsnummer, elev, tovholder from forloeb where skole = ? and aktiv_elev is not null"
                        + " and tovholder is not null" + NOT_CLOSED_TO + " order by sagsnummer")
                .params(skole, person)
                .query((rs, row) -> new Sagsrad(rs.getString(1), rs.getString(2), rs.getString(3)))
                .list();
    }

    /** The business key of the hand-over. */
    String record(Plads fra, String til, int antal, String af) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into overdragelse (skole, fra, til, antal, overdraget_af, overdraget) values (?, ?, ?, ?, ?, ?)")
                .params(fra.skole(), fra.login(), til, antal, af, Timestamp.from(clock.instant()))
                .update(key, "id");
        return "OV-" + key.getKey().longValue();
    }
}
