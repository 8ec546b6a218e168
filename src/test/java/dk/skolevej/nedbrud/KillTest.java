package dk.skolevej.nedbrud;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The application is killed again and again while staff are sending answers; what they were promised is there when it comes back. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KillTest {

    /** On each database. */
    private static final int KILLS = 10;

    /** People at work at the same moment. */
    private static final int STAFF = 3;

    @TempDir
    Path folder;

    @Test
    void losesNothingWhenItIsKilledTwentyTimesWhileAnswersAreBeingSent() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try (var postgres = EmbeddedPostgres.start()) {
            Future<?> h2 = both.submit(() -> killAgainAndAgain("H2", List.of(), KillTest::copyOfH2));
            Future<?> postgresql = both.submit(() -> killAgainAndAgain(
                    "PostgreSQL",
                    List.of(
                            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "--spring.datasource.username=postgres"),
                    home -> postgres.getPostgresDatabase()));
            h2.get();
            postgresql.get();
        } finally {
            both.shutdownNow();
            both.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private interface Aabner {
        DataSource open(Path home) throws Exception;
    }

    private Void killAgainAndAgain(String name, List<String> properties, Aabner database) throws Exception {
        Path home = Files.createDirectory(folder.resolve(name));
        Afleveringer promised = new Afleveringer();
        Queue<String> pupils = pupils();
        int interrupted = 0;
        try (Barn barn = new Barn(home, properties)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                barn.start();
                int before = promised.acknowledged();
                interrupted += killWhileWorking(barn, promised, pupils);
                assertThat(promised.acknowledged())
                        .as("answers taken before kill %d", kill)
                        .isGreaterThan(before);
                check(name, kill, database.open(home), promised);
            }
            barn.start();
            check(name, KILLS, database.open(home), promised);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(name + " said:\n" + complaints(home), e);
        }
        System.out.printf(
                "kill -9 on %s: %d kills, %d submissions under way, %d acknowledged, 0 lost%n",
                name, KILLS, interrupted, promised.acknowledged());
        return null;
    }

    /** How many submissions were under way. */
    private static int killWhileWorking(Barn barn, Afleveringer promised, Queue<String> pupils) throws Exception {
        int before = promised.acknowledged();
        promised.undervejs.set(0);
        ExecutorService staff = Executors.newFixedThreadPool(STAFF);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int one = 0; one < STAFF; one++) {
                work.add(staff.submit(new Personale(barn.port(), pupils, promised)));
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (promised.acknowledged() < before + 8 && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            Thread.sleep(ThreadLocalRandom.current().nextInt(400));
            while (promised.undervejs.get() == 0 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            barn.kill();
            for (Future<?> one : work) {
                one.get(40, TimeUnit.SECONDS);
            }
            return promised.undervejs.get();
        } finally {
            staff.shutdownNow();
        }
    }

    private static void check(String name, int kill, DataSource database, Afleveringer promised) {
        assertThat(new Eftersyn(database).of(promised))
                .as("%s after kill %d", name, kill)
                .isEmpty();
    }

    private static String complaints(Path home) throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("barn.log"));
        return lines.stream()
                .filter(line -> line.contains("ERROR") || line.contains("WARN") || line.contains("Caused by"))
                .limit(40)
                .collect(Collectors.joining("\n"));
    }

    private static Queue<String> pupils() throws Exception {
        Queue<String> pupils = new ConcurrentLinkedQueue<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/demo/elever.csv"))) {
            if (line.startsWith("101001")) {
                pupils.add(line.split(";")[1]);
            }
        }
        return pupils;
    }

    /** H2 is looked at in a copy, so that the application itself finds the file as the kill left it. */
    static DataSource copyOfH2(Path home) throws Exception {
        Path copy = Files.createTempDirectory(home, "kopi").resolve("skolevej");
        Files.copy(home.resolve("data/skolevej.mv.db"), Path.of(copy + ".mv.db"), StandardCopyOption.REPLACE_EXISTING);
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:file:" + copy + ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        database.setPassword("");
        return database;
    }
}
