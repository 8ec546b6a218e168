package dk.skolevej.maaling;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dk.skolevej.Skolevej;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * Whole cases per second through the public API, beside the same diagrams on the engine as it comes, in rounds that take turns on one machine and one
 * PostgreSQL. Run by {@code ./skolevej bench}; fails only when it cannot measure.
 */
public final class Maaling {

    /** Long enough for the JVM to compile what a case runs through: the first cases take three times as long as later ones. */
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private static final int ROUNDS = 4;

    /** Of the cases that {@link Kommune} makes: as many as the largest municipality has open. */
    private static final int COPIES = 8;

    private Maaling() {}

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        // as durable as in production: the embedded server's own defaults are not
        try (var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                var ours = start(
                        postgres,
                        "skolevej",
                        Skolevej.class,
                        ownClasspath(),
                        "?reWriteBatchedInserts=true",
                        List.of("--skolevej.demo.forloeb=false"));
                var stock = start(
                        postgres,
                        "standard",
                        Standardmotor.class,
                        System.getProperty("java.class.path"),
                        "",
                        Standardmotor.SETTINGS)) {
            compare(
                    Side.of(ours, postgres.getDatabase("postgres", "skolevej"), false),
                    Side.of(stock, postgres.getDatabase("postgres", "standard"), true));
        }
        System.exit(0);
    }

    private static void compare(Side ours, Side stock) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        ours.warmUp(pool, WARM_UP);
        stock.warmUp(pool, WARM_UP);
        measure(pool, ours, stock, "no open cases", 4);
        new Kommune(ours).fill(pool);
        new Kommune(stock).fill(pool);
        int open = Kommune.SCHOOLS * Kommune.OPEN_CASES_EACH;
        measure(pool, ours, stock, open + " open cases (an average municipality)", 4);
        new Kopiering(ours.database()).multiply(COPIES);
        new Kopiering(stock.database()).multiply(COPIES);
        measure(pool, ours, stock, COPIES * open + " open cases (the largest municipality)", 2);
    }

    private static void measure(ExecutorService pool, Side ours, Side stock, String setting, int casesEach)
            throws Exception {
        Fodaftryk oursBefore = Fodaftryk.of(ours);
        Fodaftryk stockBefore = Fodaftryk.of(stock);
        List<Double> oursSpeed = new ArrayList<>();
        List<Double> stockSpeed = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            oursSpeed.add(ours.round(pool, casesEach));
            stockSpeed.add(stock.round(pool, casesEach));
        }
        int cases = ROUNDS * casesEach * ours.clients().size();
        new Resultat(
                        setting,
                        oursSpeed,
                        stockSpeed,
                        Fodaftryk.of(ours).perCase(oursBefore, cases),
                        Fodaftryk.of(stock).perCase(stockBefore, cases),
                        cases)
                .print();
    }

    private static Proeveserver start(
            EmbeddedPostgres postgres,
            String name,
            Class<?> main,
            String classpath,
            String urlOptions,
            List<String> settings)
            throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create database " + name);
        }
        List<String> all = new ArrayList<>(settings);
        all.add("--spring.datasource.url=jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name + urlOptions);
        all.add("--spring.datasource.username=postgres");
        all.add("--spring.datasource.password=");
        return Proeveserver.start(name, classpath, main, all);
    }

    /** Without the tests' own classes, which the application would take for its own. */
    private static String ownClasspath() {
        String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().toString().equals(tests))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
