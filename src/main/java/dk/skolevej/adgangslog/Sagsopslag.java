package dk.skolevej.adgangslog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has looked at one case, for those who must find out whether somebody should not have. */
@Component
public class Sagsopslag {

    /** What one person did in these roles (with commas) so many times, last on that day; {@code tilladt} is false for what was refused. */
    public record Kig(String hvem, String roller, String handling, boolean tilladt, int gange, LocalDate senest) {

        private Kig and(Kig later) {
            return new Kig(hvem, roller, handling, tilladt, gange + later.gange, later.senest);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Sagsopslag(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever looked first comes first. */
    public List<Kig> in(String sagsnummer) {
        Map<List<Object>, Kig> looks = new LinkedHashMap<>();
        jdbc
                .sql("select " + Raekke.COLUMNS + " from adgangslog where sagsnummer = ? order by tidspunkt, kaede, nr")
                .param(sagsnummer)
                .query((rs, nr) -> Raekke.of(rs))
                .stream()
                .map(this::once)
                .forEach(look -> looks.merge(
                        List.of(look.hvem(), look.roller(), look.handling(), look.tilladt()), look, Kig::and));
        return List.copyOf(looks.values());
    }

    private Kig once(Raekke row) {
        return new Kig(
                row.hvem(),
                row.roller(),
                Handling.valueOf(row.handling()).tekst(),
                row.tilladt(),
                1,
                LocalDate.ofInstant(row.tidspunkt(), clock.getZone()));
    }
}
