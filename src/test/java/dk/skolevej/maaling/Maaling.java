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
import java.time.Instant;
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
    private static final Duration WARM_UP = Duration.ofSeconds(55);

    private static final int CASES_EACH = 5;
    private static final int ROUNDS = 6;
    private static final int LEAST_ROUNDS = 3;
    private static final Duration LAST_ROUND_BEGINS = Duration.ofSeconds(200);

    private Maaling() {}

    public static void main(String[] args) throws Exception {
        Instant begun = Instant.now();
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
                    Side.of(stock, postgres.getDatabase("postgres", "standard"), true),
                    begun.plus(LAST_ROUND_BEGINS));
        }
        System.exit(0);
    }

    private static void compare(Side ours, Side stock, Instant latest) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        ours.warmUp(pool, WARM_UP);
        stock.warmUp(pool, WARM_UP);
        Fodaftryk oursBefore = Fodaftryk.of(ours);
        Fodaftryk stockBefore = Fodaftryk.of(stock);
        List<Double> oursSpeed = new ArrayList<>();
        List<Double> stockSpeed = new ArrayList<>();
        while (oursSpeed.size() < LEAST_ROUNDS
                || oursSpeed.size() < ROUNDS && Instant.now().isBefore(latest)) {
            oursSpeed.add(ours.round(pool, CASES_EACH));
            stockSpeed.add(stock.round(pool, CASES_EACH));
        }
        int cases = oursSpeed.size() * CASES_EACH * ours.clients().size();
        new Resultat(
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
