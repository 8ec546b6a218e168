package dk.skolevej.motor;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the machine's clock with the database's, which all nodes share. A node whose clock is ahead would fire timers early and take over
 * jobs that others are at work on. Demo and tests move {@link Ur}, never this.
 */
@Component
class Klokkevagt {

    static final Duration MOST = Duration.ofSeconds(2);
    static final Duration ASKED_EVERY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Klokkevagt.class);

    private final JdbcClient jdbc;
    private final Supplier<Instant> machine;
    private final LongSupplier nanos;

    private Duration off;
    private long asked;

    @Autowired
    Klokkevagt(JdbcClient jdbc) {
        this(jdbc, Ur::machine, System::nanoTime);
    }

    /** @param nanos counts on however the clock is set */
    Klokkevagt(JdbcClient jdbc, Supplier<Instant> machine, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.machine = machine;
        this.nanos = nanos;
    }

    boolean isInStep() {
        return off().compareTo(MOST) <= 0;
    }

    /** How far from the database's clock, not older than {@link #ASKED_EVERY}; a slow answer makes it look smaller, never larger. */
    synchronized Duration off() {
        if (off == null || nanos.getAsLong() - asked >= ASKED_EVERY.toNanos()) {
            boolean wasInStep = off == null || off.compareTo(MOST) <= 0;
            asked = nanos.getAsLong();
            off = measure();
            tell(wasInStep, off.compareTo(MOST) <= 0);
        }
        return off;
    }

    private Duration measure() {
        Instant before = machine.get();
        Instant database = jdbc.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = machine.get();
        if (database.isBefore(before)) {
            return Duration.between(database, before);
        }
        return database.isAfter(after) ? Duration.between(after, database) : Duration.ZERO;
    }

    private void tell(boolean wasInStep, boolean inStep) {
        if (wasInStep && !inStep) {
            LOG.error(
                    "Maskinens ur er {} ms fra databasens: noden tager ingen job, før uret går rigtigt (højst {} ms)",
                    off.toMillis(),
                    MOST.toMillis());
        } else if (!wasInStep && inStep) {
            LOG.info("Maskinens ur går rigtigt igen: noden tager job");
        }
    }
}
