package dk.skolevej.opfoelgning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The follow-ups of the cases, held and to be held. */
@Component
public class Opfoelgninger {

    private static final String SELECT =
            "select nr, maal, maal_uden_ferie, maal_passeret, frist, afholdt from opfoelgning ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Opfoelgninger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Opfoelgning> of(String sagsnummer) {
        return jdbc.sql(SELECT + "where sagsnummer = ? order by nr")
                .param(sagsnummer)
                .query((rs, row) -> opfoelgning(rs))
                .list();
    }

    /** The one that is to be held; empty when the case waits for none. */
    public Optional<Opfoelgning> open(String sagsnummer) {
        return of(sagsnummer).stream().filter(one -> one.afholdt() == null).findFirst();
    }

    private static Opfoelgning opfoelgning(ResultSet rs) throws SQLException {
        return new Opfoelgning(
                rs.getInt("nr"),
                rs.getObject("maal", LocalDate.class),
                rs.getObject("maal_uden_ferie", LocalDate.class),
                rs.getObject("maal_passeret") != null,
                rs.getObject("frist", LocalDate.class),
                rs.getObject("afholdt", LocalDate.class));
    }

    Optional<Opfoelgning> latest(String sagsnummer) {
        List<Opfoelgning> all = of(sagsnummer);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** @param maalUdenFerie the target were there school every day */
    void plan(String sagsnummer, LocalDate maal, LocalDate maalUdenFerie, LocalDate frist) {
        int nr = latest(sagsnummer).map(Opfoelgning::nr).orElse(0) + 1;
        jdbc.sql("insert into opfoelgning (sagsnummer, nr, maal, maal_uden_ferie, frist) values (?, ?, ?, ?, ?)")
                .params(sagsnummer, nr, maal, maalUdenFerie, frist)
                .update();
    }

    void moveTarget(String sagsnummer, LocalDate maal) {
        jdbc.sql("update opfoelgning set maal = ? where sagsnummer = ? and afholdt is null")
                .params(maal, sagsnummer)
                .update();
    }

    void passTarget(String sagsnummer) {
        jdbc.sql("update opfoelgning set maal_passeret = ? where sagsnummer = ? and afholdt is null")
                .params(Timestamp.from(clock.instant()), sagsnummer)
                .update();
    }

    void held(String sagsnummer, LocalDate day) {
        jdbc.sql("update opfoelgning set afholdt = ? where sagsnummer = ? and afholdt is null")
                .params(day, sagsnummer)
                .update();
    }
}
