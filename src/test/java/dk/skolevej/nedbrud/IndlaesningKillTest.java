package dk.skolevej.nedbrud;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application is killed while it loads a file of pupils: when it comes back it has all of the file or nothing. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class IndlaesningKillTest {

    private static final int PUPILS = 5_000;
    private static final String FILE = IntStream.range(0, PUPILS)
            .mapToObj("101001;kill%05d;;Anna;Høst;9.Z;9;;;;;nej\n"::formatted)
            .collect(Collectors.joining(
                    "",
                    "institutionsnummer;unilogin;cpr;fornavn;efternavn;klasse;klassetrin;foraelder1;foraeldremyndighed1;foraelder2;foraeldremyndighed2;beskyttet\n",
                    ""));

    @TempDir
    Path home;

    private interface Aabner {
        DataSource open() throws Exception;
    }

    @Test
    void hasAllOfAFileOrNothingOnH2() throws Exception {
        killTwice(List.of(), () -> KillTest.copyOfH2(home));
    }

    @Test
    void hasAllOfAFileOrNothingOnPostgresql() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            killTwice(
                    List.of(
                            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "--spring.datasource.username=postgres"),
                    postgres::getPostgresDatabase);
        }
    }

    private void killTwice(List<String> properties, Aabner database) throws Exception {
        try (Barn barn = new Barn(home, properties)) {
            barn.start();
            killInTheMiddle(barn);
            assertThat(loaded(database.open())).as("half of the file had come").isZero();
            barn.start();
            killSomewhere(barn);
            assertThat(loaded(database.open())).as("all of the file had come").isIn(0, PUPILS);
            barn.start();
            assertThat(send(barn, whole()).get().statusCode()).isEqualTo(200);
            barn.kill();
            assertThat(loaded(database.open())).isEqualTo(PUPILS);
        }
    }

    /** The second half never comes. */
    private static void killInTheMiddle(Barn barn) throws Exception {
        var halfIsSent = new CountDownLatch(1);
        var killed = new CountDownLatch(1);
        byte[] half = FILE.substring(0, FILE.length() / 2).getBytes(StandardCharsets.UTF_8);
        InputStream waiting = new InputStream() {
            @Override
            public int read() throws IOException {
                halfIsSent.countDown();
                try {
                    killed.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return -1;
            }
        };
        var answer = send(
                barn,
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(new ByteArrayInputStream(half), waiting)));
        assertThat(halfIsSent.await(1, TimeUnit.MINUTES)).isTrue();
        Thread.sleep(ThreadLocalRandom.current().nextInt(500));
        assertThat(answer).isNotDone();
        barn.kill();
        killed.countDown();
        assertThat(answer.handle((got, failed) -> got).get(1, TimeUnit.MINUTES)).isNull();
    }

    private static void killSomewhere(Barn barn) throws Exception {
        var answer = send(barn, whole());
        Thread.sleep(ThreadLocalRandom.current().nextInt(2_000));
        barn.kill();
        answer.handle((got, failed) -> got).get(1, TimeUnit.MINUTES);
    }

    private static BodyPublisher whole() {
        return BodyPublishers.ofString(FILE);
    }

    /** The demo's own pupils are not in the file, and leave. */
    private static CompletableFuture<HttpResponse<String>> send(Barn barn, BodyPublisher body) {
        String login = Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + barn.port() + "/api/import/elever?ogsaaFaerre=true"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "text/csv;charset=UTF-8")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }

    /** How many pupils of the file there are; what else it leaves behind must be there together with them, or not at all. */
    private static int loaded(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        int pupils = count(jdbc, "elev where klasse = '9.Z'");
        assertThat(count(jdbc, "indlaesning") > 0).isEqualTo(pupils > 0);
        assertThat(count(jdbc, "elev_foer") > 0).isEqualTo(pupils > 0);
        assertThat(count(jdbc, "elev where udmeldt is not null") > 0).isEqualTo(pupils > 0);
        assertThat(count(jdbc, "indlaesning_elev")).isZero();
        return pupils;
    }

    private static int count(JdbcClient jdbc, String rest) {
        return jdbc.sql("select count(*) from " + rest).query(Integer.class).single();
    }
}
