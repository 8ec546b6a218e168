package dk.skolevej.adgangslog;

import dk.skolevej.segl.Segl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the whole log and finds what somebody has changed, put in or taken out. */
@Component
class Logeftersyn {

    private static final int ROWS_AT_A_TIME = 1_000;

    /** More would not be read. */
    private static final int MOST = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Segl segl;

    Logeftersyn(DataSource database, PlatformTransactionManager transactions, Segl segl) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
        this.transaction = new TransactionTemplate(transactions);
        this.segl = segl;
    }

    /**
     * @param antal rows looked at
     * @param kaeder the end of each chain, to be held against the nodes' own logs: rows cut off at the end show there only
     * @param brud the first hundred places where something is wrong
     */
    record Fund(long antal, List<Kaede> kaeder, List<Brud> brud) {}

    record Kaede(String kaede, int nr, String segl) {}

    record Brud(String kaede, int nr, String hvad) {}

    Fund find() {
        // PostgreSQL hands rows over piece by piece only inside a transaction
        return transaction.execute(status -> {
            Gang walk = new Gang(anchors());
            jdbc.query("select " + Raekke.COLUMNS + ", aftryk, segl from adgangslog order by kaede, nr", walk);
            walk.endOfLog();
            return new Fund(walk.rows, walk.ends, walk.wrong);
        });
    }

    private Map<String, Anker> anchors() {
        return jdbc.query("select " + Anker.COLUMNS + " from adgangslog_anker", (rs, nr) -> Anker.of(rs)).stream()
                .collect(Collectors.toMap(Anker::kaede, Function.identity()));
    }

    private class Gang implements RowCallbackHandler {

        private final List<Kaede> ends = new ArrayList<>();
        private final List<Brud> wrong = new ArrayList<>();
        private final Map<String, Anker> anchors;
        private Kaede here;
        private long rows;

        Gang(Map<String, Anker> anchors) {
            this.anchors = new TreeMap<>(anchors);
        }

        @Override
        public void processRow(ResultSet rs) throws SQLException {
            Raekke row = Raekke.of(rs);
            String aftryk = rs.getString("aftryk");
            String seal = rs.getString("segl");
            if (here == null || !here.kaede().equals(row.kaede())) {
                endOfChain();
                here = beginning(row.kaede());
            }
            if (row.nr() != here.nr() + 1) {
                note(row, "raekkerMangler");
            } else if (!aftryk.equals(segl.fingerprint(row.content()))) {
                note(row, "raekkenErAendret");
            } else if (!seal.equals(segl.fingerprint(here.segl() + aftryk))) {
                note(row, "kaedenErBrudt");
            }
            here = new Kaede(row.kaede(), row.nr(), seal);
            rows++;
        }

        /** What is left are chains of which only the anchor remains. */
        void endOfLog() {
            endOfChain();
            List.copyOf(anchors.keySet()).forEach(kaede -> ends.add(beginning(kaede)));
        }

        private void endOfChain() {
            if (here != null) {
                ends.add(here);
            }
        }

        /** Behind what has been pruned, if the anchor is ours. */
        private Kaede beginning(String kaede) {
            Anker anchor = anchors.remove(kaede);
            if (anchor == null) {
                return new Kaede(kaede, 0, "");
            }
            if (!anchor.isOurs(segl)) {
                note(kaede, anchor.nr(), "ankeretErAendret");
            }
            return new Kaede(kaede, anchor.nr(), anchor.segl());
        }

        private void note(Raekke row, String hvad) {
            note(row.kaede(), row.nr(), hvad);
        }

        private void note(String kaede, int nr, String hvad) {
            if (wrong.size() < MOST) {
                wrong.add(new Brud(kaede, nr, hvad));
            }
        }
    }
}
