package dk.skolevej.forloeb;

import dk.skolevej.motor.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in for whom today; judged by the day, so that the right is gone the day after the last. */
@Component
public class Stedfortraedere {

    private static final String TODAY =
            "select id, skole, fravaerende, leder, stedfortraeder, fra, til from stedfortraedning"
                    + " where stedfortraeder is not null and afsluttet is null and ? between fra and til ";

    private final JdbcClient jdbc;
    private final Udelukkelser udelukkelser;
    private final Clock clock;

    Stedfortraedere(JdbcClient jdbc, Udelukkelser udelukkelser, Clock clock) {
        this.jdbc = jdbc;
        this.udelukkelser = udelukkelser;
        this.clock = clock;
    }

    /** {@code stedfortraeder} stands in at {@code skole}, both days included; {@code leder}: also for what a skoleleder does. */
    public record Stedfortraedning(
            long id,
            String skole,
            String fravaerende,
            boolean leder,
            String stedfortraeder,
            LocalDate fra,
            LocalDate til) {}

    /** The role of those who stand in for a skoleleder of this school, and of no other. */
    public static String lederrolle(String skole) {
        return "skoleleder" + skole;
    }

    /** Who stands in for this person at this school. */
    public Optional<Stedfortraedning> of(String fravaerende, String skole) {
        return jdbc.sql(TODAY + "and fravaerende = ? and skole = ?")
                .params(today(), fravaerende, skole)
                .query((rs, row) -> row(rs))
                .optional();
    }

    /** What this person may see of the cases today. */
    public Indsigt insight(Person person) {
        return new Indsigt(
                person, at(person.skoler()), udelukkelser.closedTo(person.id()), udelukkelser.ledBy(person.id()));
    }

    /** Everybody who stands in at these schools. */
    public List<Stedfortraedning> at(Collection<String> skoler) {
        if (skoler.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(TODAY.replace("?", ":idag") + "and skole in (:skoler) order by id")
                .param("idag", today())
                .param("skoler", skoler)
                .query((rs, row) -> row(rs))
                .list();
    }

    /** Who stands in for a skoleleder of this school. */
    public List<Stedfortraedning> ofLeaders(String skole) {
        return jdbc.sql(TODAY + "and leder and skole = ? order by id")
                .params(today(), skole)
                .query((rs, row) -> row(rs))
                .list();
    }

    /** Whom this person stands in for in a case: its tovholder, else the skoleleder; nobody in a case of their own. */
    public Optional<String> onBehalf(String person, String sagsnummer) {
        return jdbc.sql("select s.fravaerende from stedfortraedning s join forloeb f on f.skole = s.skole"
                        + " where f.sagsnummer = ? and s.stedfortraeder = ? and s.afsluttet is null"
                        + " and ? between s.fra and s.til and (s.leder or s.fravaerende = f.tovholder)"
                        + " and (f.tovholder is null or f.tovholder <> s.stedfortraeder)"
                        + " order by case when s.fravaerende = f.tovholder then 0 else 1 end, s.id limit 1")
                .params(sagsnummer, person, today())
                .query(String.class)
                .optional();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Stedfortraedning row(ResultSet rs) throws SQLException {
        return new Stedfortraedning(
                rs.getLong("id"),
                rs.getString("skole"),
                rs.getString("fravaerende"),
                rs.getBoolean("leder"),
                rs.getString("stedfortraeder"),
                rs.getObject("fra", LocalDate.class),
                rs.getObject("til", LocalDate.class));
    }
}
