package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.FormContentFilter;

/** How much somebody who is logged in can send in one call: to the limit, and one more. */
@AdgangTest
class GraenseTest {

    /** Stands in everything that is refused, and must not come back. */
    private static final String SECRET = "hemmelighed";

    private static final int MEGABYTE = 1024 * 1024;
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String REST = "/engine-rest";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final String CALENDAR = "/api/skolekalender/2031-2032";
    private static final String DEPLOY = "/deployment/create";
    private static final String BOUNDARY = "graense";
    private static final int CLOSING = ("--" + BOUNDARY + "--\r\n").length();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServerProperties server;

    @Autowired
    ObjectProvider<FormContentFilter> formOfAPut;

    @AfterEach
    void theServiceGoesOn() {
        jdbc.sql("delete from skolekalender where skoleaar = '2031-2032'").update();
        assertThat(Klient.basic(port, "lise").get(REST + "/task/count").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesTwoMegabytesOfJsonOnBothEngineRootsAndNoMore(boolean chunked) throws Exception {
        for (String root : List.of(REST, WEBAPP)) {
            String path = root + "/task/count";
            Klient lise = root.equals(REST) ? Klient.basic(port, "lise") : Klient.session(port, "lise", "tasklist");

            assertThat(send(lise, path, JSON, padded("{}", 2 * MEGABYTE), chunked)
                            .statusCode())
                    .as(root)
                    .isEqualTo(200);
            assertTooMuch(send(lise, path, JSON, padded("{\"" + SECRET + "\":1}", 2 * MEGABYTE + 1), chunked));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesTwoMegabytesOfJsonOnOurOwnAndNoMore(boolean chunked) throws Exception {
        Klient lise = Klient.basic(port, "lise");

        var taken = send(lise, "/api/bekymringer", JSON, padded(worry("1"), 2 * MEGABYTE), chunked);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(404);
        assertThat(taken.body()).doesNotContain("forStor");
        assertTooMuch(send(lise, "/api/bekymringer", JSON, padded(worry("1"), 2 * MEGABYTE + 1), chunked));
    }

    @Test
    void takesNoMoreOfAnythingElseEither() throws Exception {
        Klient lise = Klient.basic(port, "lise");

        assertTooMuch(send(lise, REST + "/task/count", "text/plain", padded(SECRET, 2 * MEGABYTE + 1), true));
        var file = send(
                lise, "/api/bekymringer", multipartType(), part("x", "x", SECRET.repeat(150_000)) + closing(), false);
        assertThat(file.statusCode()).as(file.body()).isEqualTo(415);
        assertThat(formOfAPut.stream())
                .as("would read any size, before the login")
                .isEmpty();
    }

    @Test
    void readsJsonFiftyDeepOnOurOwnAndNoDeeper() {
        Klient lise = Klient.basic(port, "lise");

        var taken = lise.post("/api/bekymringer", worry(nested(49)));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(404);
        assertUnreadable(lise.post("/api/bekymringer", worry(nested(50))));
        assertUnreadable(lise.post("/api/bekymringer", worry(nested(100_000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEBAPP})
    void readsJsonFiftyDeepOnTheEnginesAndNoDeeper(String root) {
        Klient lise = root.equals(REST) ? Klient.basic(port, "lise") : Klient.session(port, "lise", "tasklist");

        var taken = lise.post(root + "/task/count", "{\"orQueries\":" + nested(49) + "}");
        assertThat(taken.statusCode()).as(taken.body()).isLessThan(500);
        assertThat(taken.body()).doesNotContain("ulaeselig");
        assertUnreadable(lise.post(root + "/task/count", "{\"orQueries\":" + nested(50) + "}"));
        assertUnreadable(lise.post(root + "/task/count", "{\"orQueries\":" + nested(100_000) + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEBAPP})
    void takesAHundredPartsInADeploymentAndNoMore(String root) throws Exception {
        assertReachesTheEngine(deploy(root, source("x").repeat(100) + closing(), false));
        assertTooMuch(deploy(root, source(SECRET).repeat(101) + closing(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEBAPP})
    void takesAMegabyteAPartAndNoMore(String root) throws Exception {
        assertReachesTheEngine(deploy(root, source("x".repeat(MEGABYTE)) + closing(), false));
        assertTooMuch(deploy(root, source(padded(SECRET, MEGABYTE + 1)) + closing(), false));
    }

    @ParameterizedTest
    @CsvSource({REST + ", true", REST + ", false", WEBAPP + ", true", WEBAPP + ", false"})
    void takesFiveMegabytesInADeploymentAndNoMore(String root, boolean chunked) throws Exception {
        String four = source("x".repeat(MEGABYTE)).repeat(4);
        int rest = 5 * MEGABYTE - four.length() - source("").length() - CLOSING;

        assertReachesTheEngine(deploy(root, four + source("x".repeat(rest)) + closing(), chunked));
        assertTooMuch(deploy(root, four + source(padded(SECRET, rest + 1)) + closing(), chunked));
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEBAPP})
    void refusesADeploymentThatIsNoneWithoutFailing(String root) throws Exception {
        assertUnreadable(deploy(root, source(SECRET), false));
        assertUnreadable(send(designer(root), root + DEPLOY, "multipart/form-data", source(SECRET) + closing(), false));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesSixteenKilobytesForALoginAndNoMore(boolean chunked) throws Exception {
        String form = "username=lise&password=demo&mere=";

        var taken = logIn(form + "x".repeat(LoginForm.MOST_BYTES - form.length()), chunked);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body()).contains("\"userId\":\"lise\"");
        assertTooMuch(logIn(form + "x".repeat(LoginForm.MOST_BYTES + 1 - form.length()), chunked));
        assertTooMuch(logIn(form + SECRET.repeat(1_000_000), chunked));
        assertThat(server.getTomcat().getMaxHttpFormPostSize().toBytes())
                .as("any other form")
                .isEqualTo(LoginForm.MOST_BYTES);
    }

    @Test
    void takesACalendarOfFiftyThousandLinesAndNoMore() throws Exception {
        int lines = (int) calendar().lines().count();
        String most = calendar() + "\n".repeat(50_000 - lines);

        assertThat(put(most, false).statusCode()).isEqualTo(200);
        var tooMany = put(most + ";2031-11-03;nej;" + SECRET + "\n", false);
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(tooMany.body())
                .contains("linje 50001", "højst 50.000 linjer")
                .doesNotContain(SECRET);
    }

    @Test
    void takesALineOfFiveHundredLettersAndNoMore() throws Exception {
        String line = ";2031-11-03;nej;";

        assertThat(put(calendar() + padded(line, 500) + "\n", false).statusCode())
                .isEqualTo(200);
        var tooLong = put(calendar() + padded(line + SECRET, 501) + "\n", false);
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("højst 500 tegn").doesNotContain(SECRET);
        assertThat(put(calendar() + "\"" + (SECRET + "\n").repeat(49_000), false)
                        .statusCode())
                .as("a quotation mark that nothing closes")
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesACalendarOfTwoMegabytesAndNoMore(boolean chunked) throws Exception {
        String full = calendar() + (" ".repeat(499) + "\n").repeat(4_100);
        String most = full + (" ".repeat(499) + "\n").repeat((2 * MEGABYTE - full.length()) / 500);
        String exact = most + " ".repeat(2 * MEGABYTE - most.length());

        assertThat(put(exact, chunked).statusCode()).isEqualTo(200);
        assertTooMuch(put(exact + "\n", chunked));
    }

    private static void assertTooMuch(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"kode\":\"forStor\"", "\"status\":413")
                .containsPattern("\"detail\":\"[^\"]*(højst)")
                .doesNotContain(SECRET);
    }

    private static void assertUnreadable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"kode\":\"ulaeselig\"", "kan ikke læses")
                .doesNotContain(SECRET);
    }

    /** There is nothing to deploy in it, and it is the engine that says so. */
    private static void assertReachesTheEngine(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"kode\":\"afvist\"");
    }

    private HttpResponse<String> deploy(String root, String body, boolean chunked) throws Exception {
        return send(designer(root), root + DEPLOY, multipartType(), body, chunked);
    }

    private Klient designer(String root) {
        return root.equals(REST) ? Klient.basic(port, "dorte") : Klient.session(port, "dorte", "cockpit");
    }

    /** With the token of a first visit, as the login page does it. */
    private HttpResponse<String> logIn(String form, boolean chunked) throws Exception {
        Klient nobody = Klient.nobody(port);
        nobody.get("/camunda/app/tasklist/default/");
        nobody.takeToken();
        return send(
                nobody,
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                form,
                chunked);
    }

    private HttpResponse<String> put(String csv, boolean chunked) throws Exception {
        return send("PUT", Klient.basic(port, "frida"), CALENDAR, CSV, csv, chunked);
    }

    private HttpResponse<String> send(Klient login, String path, String type, String body, boolean chunked)
            throws Exception {
        return send("POST", login, path, type, body, chunked);
    }

    /** Chunked: without saying how long it is. */
    private HttpResponse<String> send(
            String method, Klient login, String path, String type, String body, boolean chunked)
            throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        BodyPublisher sent = chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
                : BodyPublishers.ofByteArray(bytes);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, sent)
                .header("Content-Type", type);
        login.loginHeaders().forEach(request::setHeader);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** About a pupil who does not exist: read, and then not found. */
    private static String worry(String more) {
        return "{\"skole\":\"101001\",\"unilogin\":\"ingen\",\"kilde\":\"medarbejder\",\"beskrivelse\":\"" + SECRET
                + "\",\"mere\":" + more + "}";
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(length - text.length());
    }

    private static String source(String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"deployment-source\"\r\n\r\n" + value
                + "\r\n";
    }

    private static String part(String name, String file, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String closing() {
        return "--" + BOUNDARY + "--\r\n";
    }

    private static String multipartType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    private static String calendar() {
        return Stream.of(
                        Stream.of("institutionsnummer;dato;skoledag;navn"),
                        holiday("2031-10-13", "2031-10-18"),
                        holiday("2032-06-28", "2032-08-01"))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> holiday(String from, String to) {
        return LocalDate.parse(from).datesUntil(LocalDate.parse(to)).map(day -> ";" + day + ";nej;ferie");
    }
}
