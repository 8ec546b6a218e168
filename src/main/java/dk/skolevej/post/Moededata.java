package dk.skolevej.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What letters and calendar files say about the meeting a mail invites to, if it does: when, in whole or part of a day. */
@Component
class Moededata {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");
    private static final Duration SHORTER_THAN_ANY_DAY = Duration.ofHours(23);

    private final JdbcClient jdbc;
    private final Clock clock;

    Moededata(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Map<String, Object>> of(long nr) {
        return jdbc.sql("select begynder, slutter from post_moede where post = ?")
                .param(nr)
                .query((row, n) -> data(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .optional();
    }

    private Map<String, Object> data(Instant begins, Instant ends) {
        Map<String, Object> data = new HashMap<>();
        var here = begins.atZone(clock.getZone());
        data.put("stempel", UTC.format(clock.instant()));
        if (Duration.between(begins, ends).compareTo(SHORTER_THAN_ANY_DAY) < 0) {
            data.put("begynder", UTC.format(begins));
            data.put("slutter", UTC.format(ends));
            data.put("klokken", HOUR.format(here));
        } else {
            data.put("heldag", DATE.format(here));
        }
        return data;
    }
}
