package dk.skolevej.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The switch that stops all mail, for every node: turned by IT, or by the guard against a restored database. */
@Component
class Postkontakt {

    /** {@code aarsag} and {@code af} say why it is closed and who did it; null when nobody ever touched it. */
    record Stilling(boolean lukket, String aarsag, String af, Instant siden) {}

    private final JdbcClient jdbc;
    private final Postindstillinger settings;
    private final Clock clock;

    Postkontakt(JdbcClient jdbc, Postindstillinger settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    boolean isClosed() {
        return settings.slukket() || stilling().lukket();
    }

    Stilling stilling() {
        return jdbc.sql("select lukket, aarsag, af, siden from postkontakt where id = 1")
                .query((rs, row) -> new Stilling(
                        rs.getBoolean(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getTimestamp(4) == null ? null : rs.getTimestamp(4).toInstant()))
                .single();
    }

    void turn(boolean lukket, String aarsag, String af) {
        jdbc.sql("update postkontakt set lukket = ?, aarsag = ?, af = ?, siden = ? where id = 1")
                .params(Arrays.asList(lukket, aarsag, af, Timestamp.from(clock.instant())))
                .update();
    }

    /** A name of this database that its copies share; given the first time somebody asks. */
    String databaseId() {
        String known = readDatabaseId();
        if (known == null) {
            jdbc.sql("update postkontakt set database_id = ? where id = 1 and database_id is null")
                    .param(UUID.randomUUID().toString())
                    .update();
            known = readDatabaseId();
        }
        return known;
    }

    private String readDatabaseId() {
        return jdbc.sql("select database_id from postkontakt where id = 1")
                .query((rs, row) -> rs.getString(1))
                .list()
                .get(0);
    }
}
