package dk.skolevej.post;

import dk.skolevej.motor.Afvist;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The post as IT sees it: how much waits and why, and the switch. While it is closed, the engine holds the jobs of {@code besked} back. */
@Component
class Postdrift implements SmartLifecycle {

    /**
     * {@code venter}: due and not sent; {@code fejlet}: of those, refused at least once; {@code uvis}: nobody knows; {@code aeldste}: since when the
     * oldest has waited, or null; {@code aarsag}: why it is closed ({@code it}, {@code gendannet}, {@code konfiguration}).
     */
    record Stand(
            boolean lukket, String aarsag, Instant lukketSiden, long venter, long fejlet, long uvis, Instant aeldste) {

        /** Whether IT has something to look after. */
        boolean trouble(Instant now) {
            boolean slow = aeldste != null && aeldste.isBefore(now.minus(PATIENCE));
            return lukket || fejlet > 0 || uvis > 0 || slow;
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int AFTER_THE_MODELS = DEFAULT_PHASE - 3500;
    private static final String CONFIGURATION = "konfiguration";

    private final Postkontakt kontakt;
    private final Gendannelsesvagt vagt;
    private final Postindstillinger settings;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile boolean running;

    Postdrift(
            Postkontakt kontakt,
            Gendannelsesvagt vagt,
            Postindstillinger settings,
            ManagementService management,
            JdbcClient jdbc,
            Clock clock) {
        this.kontakt = kontakt;
        this.vagt = vagt;
        this.settings = settings;
        this.management = management;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Stand stand() {
        var switched = kontakt.stilling();
        String waiting = "from post where tilstand = 'NY' and afsendes < :now";
        Timestamp oldest = jdbc.sql("select min(afsendes) " + waiting)
                .param("now", now())
                .query(Timestamp.class)
                .optional()
                .orElse(null);
        return new Stand(
                kontakt.isClosed(),
                switched.lukket() ? switched.aarsag() : null,
                switched.lukket() ? switched.siden() : null,
                count(waiting),
                count("from post where tilstand = 'NY' and udgang is not null and afsendes < :now"),
                count("from post where tilstand = 'UVIS' and oprettet <= :now"),
                oldest == null ? null : oldest.toInstant());
    }

    private long count(String what) {
        return jdbc.sql("select count(*) " + what)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    @Transactional
    public void close(String aarsag, String af) {
        kontakt.turn(true, aarsag, af);
        management
                .updateJobDefinitionSuspensionState()
                .byProcessDefinitionKey("besked")
                .includeJobs(true)
                .suspend();
    }

    /** Also says that the database is right as it is, should it have been restored. */
    @Transactional
    public void open(String af) {
        if (settings.slukket()) {
            throw new Afvist(
                    409,
                    "slukketIKonfigurationen",
                    "Posten er slukket i konfigurationen (skolevej.post.slukket): ret den, og start igen.");
        }
        vagt.accept();
        kontakt.turn(false, null, af);
        management
                .updateJobDefinitionSuspensionState()
                .byProcessDefinitionKey("besked")
                .includeJobs(true)
                .activate();
    }

    /** New versions of the process begin with their jobs running, so what is closed is closed again at every start. */
    @Override
    public void start() {
        var switched = kontakt.stilling();
        if (settings.slukket() && !switched.lukket()) {
            close(CONFIGURATION, null);
        } else if (!settings.slukket() && switched.lukket() && CONFIGURATION.equals(switched.aarsag())) {
            open(null);
        } else if (switched.lukket()) {
            close(switched.aarsag(), switched.af());
        }
        running = true;
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
        return AFTER_THE_MODELS;
    }
}
