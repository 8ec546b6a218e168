package dk.skolevej.adgangslog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.skolevej.segl.Segl;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Writes a look into the log, for good, before it is shown: what is refused or fails afterwards stays written. Has a connection of its own,
 * since whoever asks is in the middle of a transaction; this node's looks follow each other.
 */
@Component
public class Adgangslog {

    private static final Logger LOG = LoggerFactory.getLogger(Adgangslog.class);

    /** How often the end of the chain is told to the node's own log, outside the database. */
    private static final int TOLD_EVERY = 1_000;

    private static final String INSERT =
            "insert into adgangslog (" + Raekke.COLUMNS + ", aftryk, segl) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final HikariDataSource database;
    private final Segl segl;
    private final Clock clock;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "adgangslog");
        thread.setDaemon(true);
        return thread;
    });
    private final String kaede = UUID.randomUUID().toString();
    private int nr;
    private String last = "";
    private boolean sureOfTheEnd = true;

    Adgangslog(DataSourceProperties settings, Segl segl, Clock clock) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("adgangslog");
        config.setJdbcUrl(settings.determineUrl());
        config.setUsername(settings.determineUsername());
        config.setPassword(settings.determinePassword());
        config.setMaximumPoolSize(1);
        // the tables may not be there yet
        config.setInitializationFailTimeout(-1);
        this.database = new HikariDataSource(config);
        this.segl = segl;
        this.clock = clock;
    }

    /** @throws RuntimeException when it cannot be written; then nothing may be shown */
    public synchronized void note(Adgang adgang) {
        if (!sureOfTheEnd) {
            findTheEnd();
        }
        sureOfTheEnd = false;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Raekke row = Raekke.of(kaede, nr + 1, now, adgang);
        String aftryk = segl.fingerprint(row.content());
        String seal = segl.fingerprint(last + aftryk);
        write(row, aftryk, seal);
        nr++;
        last = seal;
        sureOfTheEnd = true;
        if (nr % TOLD_EVERY == 1) {
            LOG.info("adgangslog {} nr. {}: {}", kaede, nr, seal);
        }
    }

    /**
     * Begins to write a look while what it is for is being put together; the end of it must be awaited before anything is shown, and throws what
     * {@link #note} throws.
     */
    public Runnable begin(Adgang adgang) {
        var row = CompletableFuture.runAsync(() -> note(adgang), writer);
        return () -> {
            try {
                row.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        };
    }

    /** By JDBC itself: Spring would keep the only connection for whoever asks until their own transaction is over, and let all others wait. */
    private void write(Raekke row, String aftryk, String seal) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            List<Object> values = Arrays.asList(
                    row.kaede(),
                    row.nr(),
                    Timestamp.from(row.tidspunkt()),
                    row.hvem(),
                    row.roller(),
                    row.sagsnummer(),
                    row.skole(),
                    row.handling(),
                    row.grund(),
                    row.tilladt(),
                    aftryk,
                    seal);
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the log of reads cannot be written", e);
        }
    }

    /** The database may have taken a row without being able to say so. */
    private void findTheEnd() {
        String query = "select nr, segl from adgangslog where kaede = ? order by nr desc limit 1";
        try (Connection connection = database.getConnection();
                PreparedStatement end = connection.prepareStatement(query)) {
            end.setString(1, kaede);
            ResultSet row = end.executeQuery();
            if (row.next()) {
                nr = row.getInt(1);
                last = row.getString(2);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the log of reads cannot be read", e);
        }
    }

    @PreDestroy
    synchronized void close() {
        writer.shutdown();
        if (nr > 0) {
            LOG.info("adgangslog {} ends with nr. {}: {}", kaede, nr, last);
        }
        database.close();
    }
}
