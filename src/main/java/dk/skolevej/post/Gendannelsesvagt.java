package dk.skolevej.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices a database that was restored from a backup: it knows of fewer reservations than this node has made, and would send what has been sent
 * already. The post is then closed until IT opens it. The node's memory is a file beside the database; without it nothing is noticed.
 */
@Component
class Gendannelsesvagt implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Gendannelsesvagt.class);

    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final JdbcClient jdbc;
    private final Postkontakt kontakt;
    private final Path file;
    private String databaseId;
    private long furthest;
    private volatile boolean running;

    Gendannelsesvagt(JdbcClient jdbc, Postkontakt kontakt, Postindstillinger settings) {
        this.jdbc = jdbc;
        this.kontakt = kontakt;
        this.file = settings.maerke();
    }

    @Override
    public void start() {
        look();
        running = true;
    }

    private synchronized void look() {
        databaseId = kontakt.databaseId();
        furthest = read();
        long known = known();
        if (known < furthest) {
            kontakt.turn(true, "gendannet", null);
            LOG.error(
                    "The database is older than the mails that have gone out ({} of {}): no mail goes out until IT opens the post",
                    known,
                    furthest);
        }
    }

    /** Before the mail is sent, and after its reservation has been committed. */
    synchronized void remember(long udgang) {
        if (udgang > furthest) {
            write(udgang);
        }
    }

    /** IT has looked and says that the database is right as it is. */
    synchronized void accept() {
        write(known());
    }

    private long known() {
        return jdbc.sql("select coalesce(max(udgang), 0) from post")
                .query(Long.class)
                .single();
    }

    /** What is remembered of another database is nothing to this one. */
    private long read() {
        try {
            String[] words = Files.exists(file) ? Files.readString(file).strip().split(" ") : new String[0];
            return words.length == 2 && words[0].equals(databaseId) ? Long.parseLong(words[1]) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one piece: a node that is killed meanwhile leaves the old file or the new one. */
    private void write(long udgang) {
        try {
            Path whole = file.toAbsolutePath();
            Files.createDirectories(whole.getParent());
            Path half = whole.resolveSibling(whole.getFileName() + ".ny");
            Files.writeString(half, databaseId + " " + udgang);
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            furthest = udgang;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
