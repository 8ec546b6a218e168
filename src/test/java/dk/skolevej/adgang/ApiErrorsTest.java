package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application's own REST: what it takes, and that it says no in Danish problem details (RFC 9457) without repeating what was sent. */
@AdgangTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiErrorsTest {

    private static final String SECRET = "hemmelighed";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

    @Autowired
    JdbcClient jdbc;

    private Sag early;
    private Sag measures;

    @BeforeAll
    void walkOneCaseToItsMeasures() {
        early = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN));
        measures = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN));
        measures.done("lise", "holdDialogMedForaeldre")
                .done("lise", "udpegTovholder")
                .done("karl", "kortlaegKlassefaellesskab")
                .done("trine", "holdElevsamtale")
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden")
                .done("tove", "sammenfatKortlaegning")
                .done("lise", "vurderKortlaegning")
                .done("tove", "indkaldTilHandleplansmoede")
                .done("pia", "bidragFraPpr")
                .done("tove", "udarbejdHandleplan")
                .done("lise", "godkendHandleplan");
    }

    @Test
    void registersAWorryOnceAndNamesTheOpenCaseTheSecondTime() {
        String worry = worry("skole", "101001");

        var first = lise("/api/bekymringer", worry);
        var second = lise("/api/bekymringer", worry);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        String sagsnummer = json(first).path("sagsnummer").asText();
        assertThat(sagsnummer).matches("FP-\\d{4}-\\d{5}");
        assertProblem(second, 409);
        assertThat(json(second).path("detail").asText()).contains(sagsnummer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frida", "dorte"})
    void tellsOnlyThoseWhoMayRegisterAWorryThatThePupilHasACase(String login) {
        String worry = worry("skole", "101001");
        assertThat(lise("/api/bekymringer", worry).statusCode()).isEqualTo(201);

        var answer = Klient.basic(port, login).post("/api/bekymringer", worry);

        assertProblem(answer, 403);
        assertThat(answer.body()).doesNotContain("FP-");
    }

    static Stream<Arguments> worriesThatAreRefused() {
        return Stream.of(
                Arguments.of("an unknown pupil", 404, "unilogin", SECRET),
                Arguments.of("no pupil", 404, "unilogin", null),
                Arguments.of("a school one does not work at", 404, "skole", "101002"),
                Arguments.of("a school that is none", 404, "skole", SECRET),
                Arguments.of("no school", 404, "skole", null),
                Arguments.of("an unknown source", 400, "kilde", SECRET),
                Arguments.of("no source", 400, "kilde", null),
                Arguments.of("no text", 400, "beskrivelse", null),
                Arguments.of("a list for a text", 400, "beskrivelse", List.of(SECRET)),
                Arguments.of("60 000 characters", 400, "beskrivelse", SECRET.repeat(6_000)),
                Arguments.of("a NUL character", 400, "beskrivelse", SECRET + "\0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worriesThatAreRefused")
    void opensNoCaseForAWorryThatIsRefused(String what, int status, String key, Object value) {
        long before = cases();

        assertProblem(lise("/api/bekymringer", worry(key, value)), status);

        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void doesNotTellAnotherSchoolsPupilFromNone() {
        var own = lise("/api/bekymringer", worry("unilogin", bekymring.pupil(Bekymring.AASKOLEN)));
        var none = lise("/api/bekymringer", worry("unilogin", SECRET));

        assertProblem(own, 404);
        assertThat(own.body()).isEqualTo(none.body());
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void refusesWhatItCannotRead(String body) {
        assertProblem(lise("/api/bekymringer", body), 400);
        assertProblem(lise("/api/forloeb/" + measures.sagsnummer() + "/haendelser", body), 400);
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "",
                "{\"" + SECRET,
                SECRET,
                "[]",
                "null",
                "[".repeat(5_000),
                "{\"type\":{\"" + SECRET + "\":1},\"skole\":[]}");
    }

    @Test
    void refusesOtherThanJson() {
        var answer = Klient.basic(port, "lise").send("POST", "/api/bekymringer", "text/plain", SECRET);

        assertProblem(answer, 415);
    }

    @Test
    void showsCasesToThoseWhoMaySeeThem() {
        assertThat(Klient.basic(port, "lise")
                        .get("/api/forloeb/" + early.sagsnummer())
                        .statusCode())
                .isEqualTo(200);

        for (String path : List.of("/api/forloeb/" + early.sagsnummer(), "/api/forloeb/FP-1999-00001")) {
            assertProblem(Klient.basic(port, "lars").get(path), 404);
        }
        assertProblem(Klient.basic(port, "lise").get("/api/forloeb?fase=" + SECRET), 400);
        assertProblem(Klient.basic(port, "lise").get("/api/forloeb?frist=" + SECRET), 400);
        assertProblem(Klient.basic(port, "lise").get("/api/" + SECRET), 403);
        assertProblem(Klient.basic(port, "lise").send("DELETE", "/api/forloeb", null, null), 403);
    }

    @Test
    void tellsARunningCaseWhatHappened() {
        assertThat(event(measures, "type", "statusudveksling", "retning", "fraForaeldre", "tekst", "Sov godt i nat.")
                        .statusCode())
                .isEqualTo(202);
        var conversation = event(measures, "type", "elevsamtale");

        assertThat(conversation.statusCode()).as(conversation.body()).isEqualTo(202);
        assertThat(measures.open()).contains("uddybElevsamtale");
        assertProblem(event(early, "type", "elevsamtale"), 409);
    }

    @Test
    void pullsTheFollowUpForwardWheneverTheMeasuresAreUnderWay() {
        String path = "/api/forloeb/" + measures.sagsnummer();
        assertProblem(event(early, "type", "fremskyndOpfoelgning"), 409);
        assertProblem(event(measures, "type", "fremskyndOpfoelgning"), 409);
        measures.done("tove", "ivaerksaetElevindsats")
                .done("tove", "ivaerksaetFaellesskabsindsats")
                .done("tove", "ivaerksaetUndervisningsindsats");
        long entries = journal();

        var pulled = event(measures, "type", "fremskyndOpfoelgning");
        assertThat(pulled.statusCode()).as(pulled.body()).isEqualTo(202);
        // the invitation is due at eight in the morning, and the build may run at night
        measures.scenarie().travelTo(measures.scenarie().today().plusDays(1).toString());
        assertThat(measures.open()).contains("indkaldTilOpfoelgning");
        assertThat(journal()).isGreaterThan(entries);

        measures.done("tove", "indkaldTilOpfoelgning");
        assertThat(event(measures, "type", "fremskyndOpfoelgning").statusCode())
                .as("also after the invitation")
                .isEqualTo(202);
        assertThat(Klient.basic(port, "lise").get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void recordsNoEventThatIsRefused() {
        long before = journal();

        assertProblem(event(measures, "type", SECRET), 400);
        assertProblem(event(measures), 400);
        assertProblem(event(measures, "type", "statusudveksling", "retning", SECRET, "tekst", "x"), 400);
        assertProblem(event(measures, "type", "statusudveksling", "retning", "fraForaeldre", "tekst", " "), 400);
        assertProblem(
                event(measures, "type", "statusudveksling", "retning", "fraForaeldre", "tekst", "x".repeat(20_001)),
                400);
        assertProblem(
                event(measures, "type", "statusudveksling", "retning", "fraForaeldre", "tekst", SECRET + "\0"), 400);
        assertProblem(event(measures, "type", "genaabn"), 409);
        assertProblem(
                Klient.basic(port, "lars")
                        .post("/api/forloeb/" + measures.sagsnummer() + "/haendelser", "{\"type\":\"elevsamtale\"}"),
                404);

        assertThat(journal()).isEqualTo(before);
    }

    private HttpResponse<String> event(Sag sag, String... body) {
        Map<String, Object> event = new LinkedHashMap<>();
        for (int i = 0; i < body.length; i += 2) {
            event.put(body[i], body[i + 1]);
        }
        return lise("/api/forloeb/" + sag.sagsnummer() + "/haendelser", write(event));
    }

    private HttpResponse<String> lise(String path, String body) {
        return Klient.basic(port, "lise").post(path, body);
    }

    private String worry(String key, Object value) {
        Map<String, Object> worry = new LinkedHashMap<>(Map.of(
                "skole", "101001",
                "unilogin", bekymring.pupil(Bekymring.BOEGESKOLEN),
                "kilde", "medarbejder",
                "beskrivelse", "Kommer ofte for sent."));
        worry.put(key, value);
        return write(worry);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        for (String key : List.of("type", "title", "detail", "kode")) {
            assertThat(problem.path(key).asText())
                    .as(key + " of " + answer.body())
                    .isNotBlank();
        }
        assertThat(problem.path("felter").isArray()).as(answer.body()).isTrue();
        assertThat(problem.path("detail").asText()).matches("(?s).*\\b(ikke|findes|kan|Skriv|kun|allerede)\\b.*");
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    private long cases() {
        return jdbc.sql("select count(*) from forloeb").query(Long.class).single();
    }

    private long journal() {
        return jdbc.sql("select count(*) from journal").query(Long.class).single();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
