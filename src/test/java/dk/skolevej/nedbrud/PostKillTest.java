package dk.skolevej.nedbrud;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.post.Mailtjener;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes send 3 000 mails through a mail server that takes its time, while they and the database are killed: none is sent twice and none
 * disappears. What nobody can know is parked for IT.
 */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class PostKillTest {

    private static final int MAILS = 3000;
    private static final int KILLS = 6;

    /** After these kills the database crashes too. */
    private static final List<Integer> CRASHES = List.of(2, 4);

    private static final int MAILS_BETWEEN_KILLS = MAILS / (KILLS + 2);
    private static final long ANSWER_MILLIS = 60;
    private static final Pattern NUMBER = Pattern.compile("Message-ID: <post-(\\d+)\\.");

    @TempDir
    Path folder;

    private final Mailtjener mailserver = new Mailtjener();

    @Test
    void doublesNoneAndLosesNoneOfThreeThousandMailsUnderSixKillsAndTwoCrashes() throws Exception {
        mailserver.takeItAndAnswerAfter(ANSWER_MILLIS);
        // as PostgreSQL comes: the embedded one otherwise forgets what it has just promised to keep
        try (var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
                mailserver) {
            List<String> settings = List.of(
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + mailserver.port(),
                    "--skolevej.post.hoejst-i-minuttet=1000000",
                    // a dead node's jobs are free again after 20 seconds: the test has less patience than a
                    // municipality
                    "--camunda.bpm.job-execution.lock-time-in-millis=20000");
            write(settings);
            JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
            try (Barn one = new Barn(Files.createDirectory(folder.resolve("one")), settings);
                    Barn other = new Barn(Files.createDirectory(folder.resolve("other")), settings)) {
                one.start();
                other.start();
                killAgainAndAgain(List.of(one, other), jdbc);
                awaitQuiet(jdbc);
            }
            judge(jdbc);
        }
    }

    /** A node that sends nothing writes the letters, in a JVM of its own: Camunda's web applications remember a context that is gone. */
    private void write(List<String> settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Europe/Copenhagen",
                "-cp",
                System.getProperty("java.class.path"),
                Postskriver.class.getName(),
                String.valueOf(MAILS)));
        command.addAll(settings);
        Path log = folder.resolve("skriver.log");
        Process writer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(Files.createDirectory(folder.resolve("skriver")).toFile())
                .start();
        try {
            boolean done = writer.waitFor(3, TimeUnit.MINUTES);
            assertThat(done && writer.exitValue() == 0)
                    .as("%s", Files.readString(log))
                    .isTrue();
        } finally {
            writer.destroyForcibly();
        }
    }

    private void killAgainAndAgain(List<Barn> nodes, JdbcClient jdbc) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            awaitTaken(kill * MAILS_BETWEEN_KILLS);
            Thread.sleep(ThreadLocalRandom.current().nextInt(100));
            Barn node = nodes.get(kill % 2);
            node.kill();
            if (CRASHES.contains(kill)) {
                crash(jdbc);
            }
            node.start();
        }
    }

    private void awaitTaken(int mails) throws InterruptedException {
        while (mailserver.taken.size() < mails) {
            Thread.sleep(20);
        }
    }

    /** One backend of the database dies hard: PostgreSQL then cuts every connection, drops what is in memory and recovers from its log. */
    private static void crash(JdbcClient jdbc) throws InterruptedException {
        long pid = jdbc.sql(
                        "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1")
                .query(Long.class)
                .single();
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
        for (boolean back = false; !back; ) {
            Thread.sleep(100);
            try {
                back = jdbc.sql("select count(*) from post").query(Long.class).single() > 0;
            } catch (DataAccessException recovering) {
                // asked again
            }
        }
    }

    private static void awaitQuiet(JdbcClient jdbc) throws InterruptedException {
        String unsettled = "select (select count(*) from post where tilstand in ('NY', 'SENDES'))"
                + " + (select count(*) from act_ru_job where process_def_key_ = 'besked')";
        while (jdbc.sql(unsettled).query(Long.class).single() > 0) {
            Thread.sleep(200);
        }
    }

    private void judge(JdbcClient jdbc) {
        List<Long> taken = mailserver.taken.stream().map(PostKillTest::number).toList();
        Map<String, List<Long>> byState = jdbc
                .sql("select tilstand, nr from post order by nr")
                .query((row, nr) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<Long> parked = byState.getOrDefault("UVIS", List.of());
        List<Long> tasks = jdbc
                .sql("select e.business_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where t.task_def_key_ = 'afklarUvisPost'")
                .query(String.class)
                .list()
                .stream()
                .map(key -> Long.valueOf(key.substring("POST-".length())))
                .sorted()
                .toList();

        System.out.printf(
                "mail under %d x kill -9 and %d PostgreSQL crashes: %d written, %d taken, %d parked %s%n",
                KILLS, CRASHES.size(), MAILS, taken.size(), parked.size(), parked);
        assertThat(taken).as("doubled").doesNotHaveDuplicates();
        assertThat(byState.keySet()).isSubsetOf("SENDT", "UVIS");
        assertThat(byState.get("SENDT").size() + parked.size()).isEqualTo(MAILS);
        assertThat(taken).as("silently lost").containsAll(byState.get("SENDT"));
        assertThat(tasks)
                .as("IT is asked about each that is parked, and about no other")
                .isEqualTo(parked);
        assertThat(new TreeSet<>(taken)).isSubsetOf(union(byState.get("SENDT"), parked));
        assertThat(parked.size())
                .as("no more than were under way when something died")
                .isLessThan(KILLS * 8);
    }

    private static java.util.Set<Long> union(List<Long> one, List<Long> other) {
        var union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    private static long number(String mail) {
        var number = NUMBER.matcher(mail);
        assertThat(number.find()).isTrue();
        return Long.parseLong(number.group(1));
    }
}
