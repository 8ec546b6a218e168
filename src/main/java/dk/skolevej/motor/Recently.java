package dk.skolevej.motor;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** What was found to be so in the last ten seconds, by this node: as long as a login's roles hold after they were taken away. */
final class Recently {

    private static final long NANOS = Duration.ofSeconds(10).toNanos();
    private static final int MOST = 20_000;

    private final Map<Object, Long> foundAt = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    Recently() {
        this(System::nanoTime);
    }

    Recently(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Asks only when the answer was not yes in the last ten seconds. */
    boolean holds(Object fact, BooleanSupplier question) {
        if (found(fact)) {
            return true;
        }
        boolean answer = question.getAsBoolean();
        if (answer) {
            note(fact);
        }
        return answer;
    }

    boolean found(Object fact) {
        Long at = foundAt.get(fact);
        return at != null && nanoTime.getAsLong() - at < NANOS;
    }

    void note(Object fact) {
        if (foundAt.size() >= MOST) {
            foundAt.clear(); // most are long past, and asking again only costs time
        }
        foundAt.put(fact, nanoTime.getAsLong());
    }
}
