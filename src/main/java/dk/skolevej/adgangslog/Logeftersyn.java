package dk.skolevej.adgangslog;

import dk.skolevej.segl.Segl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
        Gang walk = new Gang();
        // PostgreSQL hands rows over piece by piece only inside a transaction
        transaction.executeWithoutResult(status ->
                jdbc.query("select " + Raekke.COLUMNS + ", aftryk, segl from adgangslog order by kaede, nr", walk));
        walk.endOfChain();
        return new Fund(walk.rows, walk.ends, walk.wrong);
    }

    private class Gang implements RowCallbackHandler {

        private final List<Kaede> ends = new ArrayList<>();
        private final List<Brud> wrong = new ArrayList<>();
        private Kaede here;
        private long rows;

        @Override
        public void processRow(ResultSet rs) throws SQLException {
            Raekke row = Raekke.of(rs);
            String aftryk = rs.getString("aftryk");
            String seal = rs.getString("segl");
            if (here == null || !here.kaede().equals(row.kaede())) {
                endOfChain();
                here = new Kaede(row.kaede(), 0, "");
            }
            if (row.nr() != here.nr() + 1) {
                note(row, "raekkerMangler");
            } else if (!row.deleted() && !aftryk.equals(segl.fingerprint(row.content()))) {
                note(row, "raekkenErAendret");
            } else if (!seal.equals(segl.fingerprint(here.segl() + aftryk))) {
                note(row, "kaedenErBrudt");
            }
            here = new Kaede(row.kaede(), row.nr(), seal);
            rows++;
        }

        void endOfChain() {
            if (here != null) {
                ends.add(here);
            }
        }

        private void note(Raekke row, String hvad) {
            if (wrong.size() < MOST) {
                wrong.add(new Brud(row.kaede(), row.nr(), hvad));
            }
        }
    }
}
