package dk.skolevej.forloeb;

import dk.skolevej.forloeb.Elevnyt.Hvad;
import dk.skolevej.segl.Segl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a file has changed about pupils who have an open case: of each case one piece of news, the weightiest. */
@Component
public class Elevnyheder {

    private static final String CHANGED =
            "select f.sagsnummer, f.skole as sagens_skole, e.skole, e.klasse, e.klassetrin, e.udmeldt,"
                    + " b.klasse as foer_klasse, b.klassetrin as foer_klassetrin"
                    + " from elev_foer b join elev e on e.pseudonym = b.elev join forloeb f on f.aktiv_elev = e.pseudonym"
                    + " where b.batch = ? order by f.sagsnummer";

    private final JdbcClient jdbc;
    private final Segl segl;
    private final ApplicationEventPublisher events;

    Elevnyheder(JdbcClient jdbc, Segl segl, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.segl = segl;
        this.events = events;
    }

    /** Publishes an {@link Elevnyt} for each, in the transaction of the batch. */
    public void tell(long batch) {
        news(batch).stream().filter(Objects::nonNull).forEach(events::publishEvent);
    }

    /** The same of a pupil whose last day has been told by name. */
    public void left(String unilogin) {
        jdbc.sql("select sagsnummer from forloeb where aktiv_elev = ?")
                .param(segl.pseudonym(unilogin))
                .query(String.class)
                .optional()
                .ifPresent(sagsnummer -> events.publishEvent(new Elevnyt(sagsnummer, Hvad.UDMELDT)));
    }

    private List<Elevnyt> news(long batch) {
        return jdbc.sql(CHANGED).param(batch).query((rs, row) -> of(rs)).list();
    }

    private static Elevnyt of(ResultSet rs) throws SQLException {
        String sagsnummer = rs.getString("sagsnummer");
        if (rs.getObject("udmeldt") != null) {
            return new Elevnyt(sagsnummer, Hvad.UDMELDT);
        }
        if (!rs.getString("skole").equals(rs.getString("sagens_skole"))) {
            return new Elevnyt(sagsnummer, Hvad.SKOLE);
        }
        boolean sameClass = rs.getString("klasse").equals(rs.getString("foer_klasse"))
                && rs.getInt("klassetrin") == rs.getInt("foer_klassetrin");
        return sameClass ? null : new Elevnyt(sagsnummer, Hvad.KLASSE);
    }
}
