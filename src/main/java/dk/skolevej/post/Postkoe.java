package dk.skolevej.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the mails of a minute within what the municipality's mail server is to be given. */
@Component
class Postkoe {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Postindstillinger settings;
    private final Clock clock;

    Postkoe(JdbcClient jdbc, Postindstillinger settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** When it is this mail's turn, after those that have waited longer; empty when that is now. */
    Optional<Instant> turn(Forsendelse letter) {
        Instant now = clock.instant();
        int most = settings.hoejstIMinuttet();
        if (count("select count(*) from post where reserveret > ?", now.minus(MINUTE)) < most) {
            return Optional.empty();
        }
        long ahead =
                count("select count(*) from post where tilstand = 'NY' and afsendes <= ? and nr < " + letter.nr(), now);
        return Optional.of(now.plus(MINUTE.multipliedBy(1 + ahead / most)));
    }

    private long count(String sql, Instant moment) {
        return jdbc.sql(sql).param(Timestamp.from(moment)).query(Long.class).single();
    }
}
