package dk.skolevej.maaling;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;

/**
 * Skolevej beside the same diagrams on the engine as it comes, on one machine and one PostgreSQL: whole cases per second through the public API, in
 * rounds that take turns, timers that are due at once, and task lists among many cases; what the log of reads costs, what the files of a municipality take, and the pages about cases. Run by {@code ./skolevej bench}; fails only when it cannot measure.
 */
public final class Maaling {

    /** By each way, on each side. Long enough for the JVM to compile what a case runs through: the first cases take three times as long as later ones. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final int ROUNDS = 4;

    /** Of the cases that {@link Kommune} makes: as many as the largest municipality has open. */
    private static final int COPIES = 8;

    private Maaling() {}

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        for (String part : args[0].split(",")) {
            try (var opstilling = new Opstilling()) {
                switch (part) {
                    case "sager" -> measureCases(opstilling);
                    case "timere" -> measureTimers(opstilling);
                    case "hegn" -> measureFence(opstilling);
                    case "log" -> Logmaaling.measure(opstilling);
                    case "import" -> Indlaesningsmaaling.measure(opstilling);
                    case "sagsside" -> Sagssidemaaling.measure(opstilling);
                    default ->
                        throw new IllegalArgumentException("sager, timere, hegn, log, import or sagsside, not " + part);
                }
            }
        }
        System.exit(0);
    }

    private static void measureCases(Opstilling opstilling) throws Exception {
        try (var ours = opstilling.startOurs();
                var stock = opstilling.startStock()) {
            compare(opstilling.ours(ours), opstilling.stock(stock));
        }
    }

    /** One side after the other, so that either has the machine for itself. */
    private static void measureTimers(Opstilling opstilling) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        Timerudfald ours;
        try (var server = opstilling.startOurs()) {
            ours = new Skolestart(opstilling.ours(server), pool).measure();
        }
        try (var server = opstilling.startStock()) {
            new Timerresultat(ours, new Skolestart(opstilling.stock(server), pool).measure()).print();
        }
    }

    private static void measureFence(Opstilling opstilling) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        Hegnmaaling.Udfald ours;
        try (var server = opstilling.startOurs()) {
            ours = new Hegnmaaling(opstilling.ours(server)).measure(pool);
        }
        try (var server = opstilling.startStock()) {
            new Hegnresultat(ours, new Hegnmaaling(opstilling.stock(server)).measure(pool)).print();
        }
    }

    private static void compare(Side ours, Side stock) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        ours.warmUp(pool, WARM_UP);
        stock.warmUp(pool, WARM_UP);
        measure(pool, ours, stock, "no open cases");
        Kommune.atWork(ours).fill(pool);
        Kommune.atWork(stock).fill(pool);
        int open = Kommune.SCHOOLS * Kommune.OPEN_CASES_EACH;
        measure(pool, ours, stock, open + " open cases (an average municipality)");
        Kopiering.atOtherSchools(ours.database()).multiply(COPIES);
        Kopiering.atOtherSchools(stock.database()).multiply(COPIES);
        measure(pool, ours, stock, COPIES * open + " open cases (the largest municipality)");
    }

    private static void measure(ExecutorService pool, Side ours, Side stock, String setting) throws Exception {
        measure(pool, ours, stock, Kanal.REST, setting, 10);
        measure(pool, ours, stock, Kanal.TASKLIST, setting, 3);
    }

    private static void measure(ExecutorService pool, Side ours, Side stock, Kanal kanal, String setting, int casesEach)
            throws Exception {
        Fodaftryk oursBefore = Fodaftryk.of(ours);
        Fodaftryk stockBefore = Fodaftryk.of(stock);
        List<Double> oursSpeed = new ArrayList<>();
        List<Double> stockSpeed = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            oursSpeed.add(ours.round(pool, kanal, casesEach));
            stockSpeed.add(stock.round(pool, kanal, casesEach));
        }
        int cases = ROUNDS * casesEach * ours.clients().size();
        new Resultat(
                        kanal,
                        setting,
                        oursSpeed,
                        stockSpeed,
                        Fodaftryk.of(ours).perCase(oursBefore, cases),
                        Fodaftryk.of(stock).perCase(stockBefore, cases),
                        cases)
                .print();
    }
}
