package dk.skolevej.maaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The first school day after the holidays: follow-ups that wait for their day are all due at the same moment, while staff sit at Tasklist. The
 * server's own job executor finds them.
 */
final class Skolestart {

    static final int TIMERS = 10_000;

    /** More than that many wait, so that some can be fired first and the JVM has compiled what a timer runs through. */
    private static final int WARM_UP = 2_000;

    private static final int CASES_EACH = 3;
    private static final int COPIES = (TIMERS + WARM_UP) / (CASES_EACH * Kommune.SCHOOLS);

    /** Long enough for a job executor that finds nothing to look as seldom as it ever does. */
    private static final Duration QUIET = Duration.ofSeconds(100);

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long LOOKS_EVERY_MILLIS = 100;

    private final Side side;
    private final ExecutorService pool;

    Skolestart(Side side, ExecutorService pool) {
        this.side = side;
        this.pool = pool;
    }

    Timerudfald measure() throws Exception {
        Kommune.waiting(side, CASES_EACH).fill(pool);
        Kopiering.ofTheWaiting(side.database()).multiply(COPIES);
        List<Kigger> staff = Kigger.of(side);
        try (var timers = new Timerkoe(side.database())) {
            fire(timers, staff, WARM_UP, Duration.ofSeconds(1));
            settle(timers);
            return fire(timers, staff, TIMERS, QUIET);
        }
    }

    private Timerudfald fire(Timerkoe timers, List<Kigger> staff, int count, Duration from) throws Exception {
        Instant due = Instant.now().plus(from);
        timers.makeDue(count, due);
        TimeUnit.MILLISECONDS.sleep(Duration.between(Instant.now(), due).toMillis());
        Duration cpu = side.server().processorTime();
        var svartider = new Svartider();
        var open = new AtomicBoolean(true);
        List<Future<Void>> looking = new ArrayList<>();
        staff.forEach(kigger -> looking.add(pool.submit(() -> kigger.look(svartider, open::get))));
        Duration pickedUp = await(timers, due, stand -> stand.left() < count || stand.taken() > 0);
        Duration drained = await(timers, due, stand -> stand.left() == 0);
        open.set(false);
        for (Future<Void> kigger : looking) {
            kigger.get();
        }
        return new Timerudfald(
                pickedUp,
                drained,
                timers.once(),
                timers.tasks(),
                timers.failures(),
                side.server().processorTime().minus(cpu),
                svartider,
                side.stock() ? Timerudfald.Post.NONE : timers.post());
    }

    private interface Until {
        boolean reached(Timerkoe.Stand stand);
    }

    private static Duration await(Timerkoe timers, Instant due, Until until) throws Exception {
        while (Instant.now().isBefore(due.plus(LONGEST))) {
            if (until.reached(timers.stand())) {
                return Duration.between(due, Instant.now());
            }
            TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MILLIS);
        }
        throw new IllegalStateException("timers are left after " + LONGEST + ": " + timers.stand());
    }

    /** Waits for mails about the cases and from the first timers, and all else that is due: it goes before anything is measured. */
    static void settle(Timerkoe timers) throws Exception {
        Instant latest = Instant.now().plus(LONGEST);
        while (timers.otherWork() > 0) {
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException("jobs other than the timers are left after " + LONGEST);
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }
}
