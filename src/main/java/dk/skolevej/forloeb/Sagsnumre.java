package dk.skolevej.forloeb;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out case numbers {@code FP-<year>-<5 digits>}; a number is never used twice. */
@Component
class Sagsnumre {

    static final String PREFIX = "FP-";

    private final JdbcClient jdbc;
    private final Clock clock;

    Sagsnumre(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String next() {
        int year = LocalDate.now(clock).getYear();
        jdbc.sql("insert into sagsnummer_raekke (aar, sidste) values (?, 0) on conflict do nothing")
                .param(year)
                .update();
        jdbc.sql("update sagsnummer_raekke set sidste = sidste + 1 where aar = ?")
                .param(year)
                .update();
        int number = jdbc.sql("select sidste from sagsnummer_raekke where aar = ?")
                .param(year)
                .query(Integer.class)
                .single();
        return PREFIX + "%d-%05d".formatted(year, number);
    }
}
