package dk.skolevej.adgangslog;

import dk.skolevej.segl.Segl;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes old rows of the log from the old end of each chain, and leaves a sealed anchor there, so that {@link Logeftersyn} still finds whatever anybody
 * else takes out. Rows are never emptied: an empty row could hide a look.
 */
@Component
public class Logbeskaering {

    /** Of one chain at a time; what is left goes the next time. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Segl segl;
    private final Clock clock;

    Logbeskaering(JdbcClient jdbc, Segl segl, Clock clock) {
        this.jdbc = jdbc;
        this.segl = segl;
        this.clock = clock;
    }

    /**
     * Deletes what was seen before that moment, in each chain up to the first row about one of these cases. In the caller's transaction.
     *
     * @return how many rows
     */
    public int prune(Instant before, Set<String> kept) {
        return jdbc
                .sql("select distinct kaede from adgangslog where tidspunkt < ?")
                .param(Timestamp.from(before))
                .query(String.class)
                .list()
                .stream()
                .mapToInt(kaede -> prune(kaede, before, kept))
                .sum();
    }

    private int prune(String kaede, Instant before, Set<String> kept) {
        List<Ende> old = jdbc
                .sql("select nr, segl, tidspunkt, sagsnummer from adgangslog where kaede = ? order by nr limit " + MOST)
                .param(kaede)
                .query((rs, row) -> new Ende(
                        rs.getInt(1), rs.getString(2), rs.getTimestamp(3).toInstant(), rs.getString(4)))
                .list()
                .stream()
                .takeWhile(row -> row.tidspunkt().isBefore(before)
                        && (row.sagsnummer() == null || !kept.contains(row.sagsnummer())))
                .toList();
        if (old.isEmpty()) {
            return 0;
        }
        Ende last = old.get(old.size() - 1);
        anchor(Anker.of(kaede, last.nr(), last.segl(), clock.instant().truncatedTo(ChronoUnit.MILLIS), segl));
        return jdbc.sql("delete from adgangslog where kaede = ? and nr <= ?")
                .params(kaede, last.nr())
                .update();
    }

    private void anchor(Anker anker) {
        jdbc.sql("delete from adgangslog_anker where kaede = ?")
                .param(anker.kaede())
                .update();
        jdbc.sql("insert into adgangslog_anker (" + Anker.COLUMNS + ") values (?, ?, ?, ?, ?)")
                .params(anker.kaede(), anker.nr(), anker.segl(), Timestamp.from(anker.beskaaret()), anker.aftryk())
                .update();
    }

    private record Ende(int nr, String segl, Instant tidspunkt, String sagsnummer) {}
}
