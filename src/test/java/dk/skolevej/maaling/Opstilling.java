package dk.skolevej.maaling;

import dk.skolevej.Skolevej;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** One PostgreSQL, with a database for each of the two applications that are compared. */
final class Opstilling implements AutoCloseable {

    private static final String OURS = "skolevej";
    private static final String STOCK = "standard";

    /** The master key of ours. */
    static final Path KEY = Path.of("target", "maaling", "hovednoegle");

    private final EmbeddedPostgres postgres;

    /** As durable as in production: the embedded server's own defaults are not. */
    Opstilling() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    Proeveserver startOurs() throws Exception {
        return startOurs(Skolevej.class, ownClasspath());
    }

    /** What waits for the engine's own workers is not begun. */
    Proeveserver startOursAtRest() throws Exception {
        return startOurs(Skolevej.class, ownClasspath(), "--camunda.bpm.job-execution.enabled=false");
    }

    /** By one class of the tests, with its inner classes, and without all others. */
    Proeveserver startOurs(Class<?> main) throws Exception {
        return startOurs(main, ownClasspath() + File.pathSeparator + alone(main));
    }

    private Proeveserver startOurs(Class<?> main, String classpath, String... more) throws Exception {
        List<String> settings =
                new ArrayList<>(List.of("--skolevej.demo.forloeb=false", "--skolevej.hovednoegle-fil=" + KEY));
        settings.addAll(List.of(more));
        return start(OURS, main, classpath, "?reWriteBatchedInserts=true", settings);
    }

    Proeveserver startStock() throws Exception {
        return start(STOCK, Standardmotor.class, System.getProperty("java.class.path"), "", Standardmotor.SETTINGS);
    }

    /** Waits until the server answers. */
    Side ours(Proeveserver server) throws Exception {
        return Side.of(server, database(OURS), false);
    }

    /** Waits until the server answers. */
    Side stock(Proeveserver server) throws Exception {
        return Side.of(server, database(STOCK), true);
    }

    private DataSource database(String name) {
        return postgres.getDatabase("postgres", name);
    }

    private Proeveserver start(String name, Class<?> main, String classpath, String urlOptions, List<String> settings)
            throws SQLException, IOException {
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

    private static Path alone(Class<?> main) throws IOException {
        Path folder = Path.of("target", "maaling", "klasser");
        Path inside = Path.of(main.getPackageName().replace('.', '/'));
        Path to = Files.createDirectories(folder.resolve(inside));
        try (var classes = Files.newDirectoryStream(
                Path.of("target", "test-classes").resolve(inside), main.getSimpleName() + "*.class")) {
            for (Path file : classes) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    /** Without the tests' own classes, which the application would take for its own. */
    private static String ownClasspath() {
        String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().toString().equals(tests))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
