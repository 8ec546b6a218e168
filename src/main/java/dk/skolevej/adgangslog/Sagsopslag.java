package dk.skolevej.adgangslog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has looked at one case, for those who must find out whether somebody should not have. */
@Component
public class Sagsopslag {

    /** What one person did in these roles so many times, last on that day; {@code tilladt} is false for what was refused. */
    public record Set(String hvem, List<String> roller, String handling, boolean tilladt, int gange, LocalDate senest) {

        private Set and(Set later) {
            return new Set(hvem, roller, handling, tilladt, gange + later.gange, later.senest);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Sagsopslag(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever looked first comes first. */
    public List<Set> in(String sagsnummer) {
        Map<List<Object>, Set> looks = new LinkedHashMap<>();
        jdbc
                .sql("select " + Raekke.COLUMNS + " from adgangslog where sagsnummer = ? order by tidspunkt, kaede, nr")
                .param(sagsnummer)
                .query((rs, nr) -> Raekke.of(rs))
                .stream()
                .map(this::once)
                .forEach(look -> looks.merge(
                        List.of(look.hvem(), look.roller(), look.handling(), look.tilladt()), look, Set::and));
        return List.copyOf(looks.values());
    }

    private Set once(Raekke row) {
        return new Set(
                row.hvem(),
                Arrays.asList(row.roller().split(",")),
                Handling.valueOf(row.handling()).tekst(),
                row.tilladt(),
                1,
                LocalDate.ofInstant(row.tidspunkt(), clock.getZone()));
    }
}
