package dk.skolevej.aarshjul;

import dk.skolevej.fravaer.Periode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules about absence that a school's pupils have reached in a month: what ended in it, or was found in it. */
@Component
class Regelhits {

    private final JdbcClient jdbc;
    private final Clock clock;

    Regelhits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rules' names by pupil; a pupil who has reached none is left out. */
    Map<String, List<String>> in(String skole, YearMonth maaned) {
        Periode month = Periode.maaned(maaned);
        Map<String, List<String>> hits = new HashMap<>();
        jdbc.sql(
                        "select elev, navn from fravaershit where skole = ?"
                                + " and (til between ? and ? or fundet >= ? and fundet < ?) group by elev, navn order by elev, navn")
                .params(
                        skole,
                        month.fra(),
                        month.til(),
                        midnight(month.fra()),
                        midnight(month.til().plusDays(1)))
                .query(row -> {
                    hits.computeIfAbsent(row.getString(1), elev -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return hits;
    }

    private Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
