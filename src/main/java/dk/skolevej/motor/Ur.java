package dk.skolevej.motor;

import dk.skolevej.Skolevej;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The one clock, Danish time, to the millisecond: what it says is what the engine's timers, due dates and history see. Others inject
 * {@link Clock}; only demo seeding and tests inject this class and move it.
 */
@Component
public class Ur extends Clock {

    private static final ZoneId ZONE = ZoneId.of(Skolevej.ZONE);

    private static final ThreadLocal<Instant> TOLD = new ThreadLocal<>();

    private final ZoneId zone;

    public Ur() {
        this(ZONE);
        refuseOtherThan(ZONE, TimeZone.getDefault().toZoneId());
    }

    private Ur(ZoneId zone) {
        this.zone = zone;
    }

    /** The engine reads date timers in the JVM's zone: with another one every timer would move, and nodes would disagree. */
    static void refuseOtherThan(ZoneId wanted, ZoneId actual) {
        if (!wanted.equals(actual)) {
            throw new IllegalStateException("Skolevej kører kun i tidszonen %s, ikke %s: start med -Duser.timezone=%s"
                    .formatted(wanted, actual, wanted));
        }
    }

    @Override
    public Instant instant() {
        Instant told = TOLD.get();
        return told == null ? ClockUtil.getCurrentTime().toInstant() : told;
    }

    /** Does this as if it were that moment: for working out again what was worked out then. The engine's own clock goes on. */
    <T> T asOf(Instant moment, Supplier<T> work) {
        TOLD.set(moment);
        try {
            return work.get();
        } finally {
            TOLD.remove();
        }
    }

    /** Stops the clock, and the engine's, at this moment until it is moved again or {@link #reset()}. */
    public void moveTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Back to the machine's own time, ticking. */
    public void reset() {
        ClockUtil.reset();
    }

    /** What the machine says, wherever this clock has been moved to. */
    static Instant machine() {
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new Ur(other);
    }
}
