package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.skolevej.demo.Demosvar;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody can make the forms swallow over HTTP, and that a refusal harms nothing: every row is as before. */
@AdgangTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedAnswersTest {

    /** Stands in every refused value, and must not come back or reach the log. */
    private static final String SECRET = "hemmelighed";

    private static final String REST = "/engine-rest";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

    @Autowired
    JdbcClient jdbc;

    private Sag dialog;
    private Sag plan;

    @BeforeAll
    void walkOneCaseToTheDialogAndOneToThePlan() {
        dialog = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN));
        plan = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN));
        plan.done("lise", "holdDialogMedForaeldre")
                .done("lise", "udpegTovholder")
                .done("karl", "kortlaegKlassefaellesskab")
                .done("trine", "holdElevsamtale")
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden")
                .done("tove", "sammenfatKortlaegning")
                .done("lise", "vurderKortlaegning")
                .done("tove", "indkaldTilHandleplansmoede")
                .done("pia", "bidragFraPpr");
    }

    static Stream<Arguments> answersNoFormAccepts() {
        return Stream.of(
                dialog("an unknown key", "ikke et felt", a -> a.put("fremmed", SECRET)),
                dialog(
                        "an unknown key in a row",
                        "ikke et felt",
                        a -> row(a, "tiltag").put("fremmed", SECRET)),
                dialog("a number for a text", "skal være tekst", a -> a.put("begrundelse", 17)),
                dialog("a list for a choice", "skal være et valg", a -> a.put("vurdering", List.of(SECRET))),
                dialog("a text for a list", "skal være en liste", a -> a.put("tiltag", SECRET)),
                dialog("texts for rows", "skal bestå af rækker", a -> a.put("tiltag", List.of(SECRET))),
                dialog(
                        "a day that is not in the calendar",
                        "ikke en rigtig dato",
                        a -> a.put("dialogDato", "2026-02-30")),
                dialog("an option outside the list", "ikke findes på listen", a -> a.put("vurdering", SECRET)),
                dialog("no answer where one is required", "skal udfyldes", a -> a.remove("begrundelse")),
                dialog("blanks where an answer is required", "skal udfyldes", a -> a.put("begrundelse", " \n ")),
                dialog("a hidden field", "vises ikke", a -> a.put("svarPaaAnmodning", SECRET)),
                dialog(
                        "60 000 characters",
                        "20.000 tegn",
                        a -> a.put("begrundelse", SECRET.repeat(6000).substring(0, 60_000))),
                dialog(
                        "60 000 characters in a row",
                        "20.000 tegn",
                        a -> row(a, "tiltag").put("beskrivelse", "x".repeat(60_000))),
                dialog(
                        "10 000 rows",
                        "rækker",
                        a -> a.put("kontaktforsoeg", Collections.nCopies(10_000, row(a, "kontaktforsoeg")))),
                dialog("a NUL character", "ikke kan gemmes", a -> a.put("begrundelse", SECRET + "\0")),
                dialog(
                        "a NUL character in a row",
                        "ikke kan gemmes",
                        a -> row(a, "tiltag").put("ansvarlig", "\0")),
                dialog("half a character", "ikke kan gemmes", a -> a.put("begrundelse", SECRET + "\ud83d")),
                plan(
                        "a plan with an empty track",
                        "indsatsforløb 2 (fællesskab) mangler tiltag",
                        a -> a.remove("faellesskabsindsats")),
                plan(
                        "an end before its start",
                        "slut",
                        a -> row(a, "elevindsats").put("til", "2020-01-01")));
    }

    static Stream<Arguments> bodiesNoFormSends() {
        return Stream.of(
                body("malformed JSON", b -> b.substring(0, b.length() - 2)),
                body("something after the JSON", b -> b + "{}"),
                body("no JSON at all", b -> SECRET),
                body("nothing", b -> ""),
                body("a list", b -> "[]"),
                body("a list of variables", b -> "{\"variables\":[1]}"),
                body("a bare variable", b -> "{\"variables\":{\"begrundelse\":\"" + SECRET + "\"}}"),
                body("a key twice", b -> "{\"variables\":{},\"variables\":{}}"),
                body("not UTF-8 escapes", b -> b.replace("bekymrende", "\\u00zz")),
                body("malformed JSON in a Json value", b -> value("Json", "\"[{\\\"" + SECRET + "\"")),
                body("a Json value that is no text", b -> value("Json", "{\"a\":\"" + SECRET + "\"}")),
                body("JSON nested 5 000 deep", b -> value(null, "[".repeat(5_000) + "]".repeat(5_000))),
                body(
                        "a Json value nested 5 000 deep",
                        b -> value("Json", '"' + "[".repeat(5_000) + "]".repeat(5_000) + '"')),
                body("an unknown type", b -> value(SECRET, "\"x\"")),
                body("an object of a Java class", b -> value("Object", "\"" + SECRET + "\"")),
                body("a file", b -> value("File", "\"aGVq\"")),
                body("bytes", b -> value("Bytes", "\"aGVq\"")),
                body("a type that is no name", b -> "{\"variables\":{\"tiltag\":{\"value\":1,\"type\":{\"a\":1}}}}"),
                body("a text for an Integer", b -> value("Integer", "\"" + SECRET + "\"")),
                body("an Integer of forty digits", b -> value("Integer", "1".repeat(40))),
                body("a number of ten thousand digits", b -> value("Double", "1".repeat(10_000))),
                body("a text for a Boolean", b -> value("Boolean", "\"" + SECRET + "\"")),
                body("a text for a Date", b -> value("Date", "\"" + SECRET + "\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersNoFormAccepts")
    void refusesAnswersThatTheFormDoesNotAccept(
            String what, String step, String says, Consumer<Map<String, Object>> change, CapturedOutput log) {
        Sag sag = step.equals("udarbejdHandleplan") ? plan : dialog;
        String person = sag == plan ? "tove" : "lise";
        Map<String, Object> answers = Demosvar.to(step, scenarie.today(), sag.form(person, step));
        change.accept(answers);
        var before = rows(sag);

        var answer = submit(Klient.basic(port, person), REST, sag, step, variables(answers));

        assertRefused(answer, log);
        assertThat(message(answer)).containsIgnoringCase(says);
        assertThat(rows(sag)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodiesNoFormSends")
    void refusesBodiesThatAreNoForm(String what, UnaryOperator<String> change, CapturedOutput log) {
        String good = variables(Demosvar.to("holdDialogMedForaeldre", scenarie.today(), Map.of()));
        var before = rows(dialog);

        var byRest = submit(Klient.basic(port, "lise"), REST, dialog, "holdDialogMedForaeldre", change.apply(good));
        var byStartForm = Klient.basic(port, "lise")
                .post(REST + "/process-definition/key/tidligIndsats/submit-form", change.apply(good));

        assertRefused(byRest, log);
        assertRefused(byStartForm, log);
        assertThat(rows(dialog)).isEqualTo(before);
    }

    @Test
    void refusesTheSameFromTheTaskList(CapturedOutput log) {
        var session = Klient.session(port, "lise", "tasklist");
        Map<String, Object> answers = Demosvar.to("holdDialogMedForaeldre", scenarie.today(), Map.of());
        answers.put("fremmed", SECRET);
        var before = rows(dialog);

        assertRefused(submit(session, WEBAPP, dialog, "holdDialogMedForaeldre", variables(answers)), log);
        assertRefused(submit(session, WEBAPP, dialog, "holdDialogMedForaeldre", "{\"" + SECRET), log);
        assertRefused(submit(session, WEBAPP, dialog, "holdDialogMedForaeldre", value(SECRET, "1")), log);
        assertRefused(session.post(WEBAPP + "/process-definition/key/tidligIndsats/submit-form", "{\"" + SECRET), log);
        assertThat(rows(dialog)).isEqualTo(before);
    }

    static Stream<Arguments> worriesNobodyHas() {
        return Stream.of(
                Arguments.of("an unknown key", change(a -> a.put("fremmed", SECRET))),
                Arguments.of("a pupil outside the list", change(a -> a.put("elev", SECRET))),
                Arguments.of("another school's pupil", change(a -> a.put("elev", "aaskolens"))),
                Arguments.of("a source outside the list", change(a -> a.put("kilde", SECRET))),
                Arguments.of("no text", change(a -> a.remove("beskrivelse"))),
                Arguments.of("60 000 characters", change(a -> a.put("beskrivelse", "x".repeat(60_000)))),
                Arguments.of("a list for a text", change(a -> a.put("beskrivelse", List.of(SECRET)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worriesNobodyHas")
    void opensNoCaseForAWorryThatIsRefused(String what, Consumer<Map<String, Object>> change, CapturedOutput log) {
        Map<String, Object> answers = Demosvar.to("registrerBekymring", scenarie.today(), Map.of());
        answers.put("elev", bekymring.pupil(Bekymring.BOEGESKOLEN));
        change.accept(answers);
        answers.replace("elev", "aaskolens", bekymring.pupil(Bekymring.AASKOLEN));
        long before = cases();

        assertRefused(
                Klient.basic(port, "lise")
                        .post(REST + "/process-definition/key/tidligIndsats/submit-form", variables(answers)),
                log);

        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void completesNoTaskWithoutItsForm() {
        String path = REST + "/task/" + dialog.task("holdDialogMedForaeldre").getId() + "/complete";
        var before = rows(dialog);

        assertThat(Klient.basic(port, "lise").post(path, "{}").statusCode()).isEqualTo(403);
        var byIt = Klient.basic(port, "admin").post(path, "{}");

        assertThat(byIt.statusCode()).as(byIt.body()).isEqualTo(400);
        assertThat(message(byIt)).isEqualTo("Opgaven kan kun afsluttes ved at udfylde og sende dens formular.");
        assertThat(rows(dialog)).isEqualTo(before);
    }

    @Test
    void saysInDanishThatATaskIsGone() {
        var answer = Klient.basic(port, "lise")
                .post(REST + "/task/00000000-0000-4000-8000-000000000000/submit-form", "{\"variables\":{}}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(message(answer)).startsWith("Opgaven findes ikke længere.");
    }

    @Test
    void takesNoMoreThanTwoMegabytes() {
        var answer = submit(
                Klient.basic(port, "lise"),
                REST,
                dialog,
                "holdDialogMedForaeldre",
                value("String", '"' + "x".repeat(2 * 1024 * 1024) + '"'));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(message(answer)).startsWith("Det sendte er for stort");
    }

    /** Without this, everything above could be refused for another reason. */
    @Test
    void acceptsTheSameAnswersUnchanged() {
        Sag other = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN));
        String body = variables(Demosvar.to("holdDialogMedForaeldre", scenarie.today(), Map.of()));

        var answer = submit(Klient.basic(port, "lise"), REST, other, "holdDialogMedForaeldre", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(other.open()).containsExactly("udpegTovholder");
    }

    private HttpResponse<String> submit(Klient klient, String root, Sag sag, String step, String body) {
        return klient.post(root + "/task/" + sag.task(step).getId() + "/submit-form", body);
    }

    private void assertRefused(HttpResponse<String> answer, CapturedOutput log) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(message(answer)).isNotBlank().matches("(?s).*\\b(kan ikke|ikke kan)\\b.*");
        assertThat(answer.body())
                .doesNotContain(SECRET)
                .doesNotContain("ENGINE-")
                .doesNotContain("Exception");
        assertThat(log.getAll()).doesNotContain(SECRET);
    }

    /** Everything that stands about the case, in the engine and beside it. */
    private List<Map<String, Object>> rows(Sag sag) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String table : List.of("forloeb", "svar", "journal", "tiltag", "opfoelgning")) {
            rows.addAll(jdbc.sql("select * from " + table + " where sagsnummer = ?")
                    .param(sag.sagsnummer())
                    .query()
                    .listOfRows());
        }
        for (String table : List.of(
                "act_ru_task",
                "act_ru_variable",
                "act_ru_execution",
                "act_hi_taskinst",
                "act_hi_varinst",
                "act_hi_actinst")) {
            rows.addAll(jdbc.sql("select * from " + table + " where proc_inst_id_ in"
                            + " (select proc_inst_id_ from act_hi_procinst where business_key_ = ?)")
                    .param(sag.sagsnummer())
                    .query()
                    .listOfRows());
        }
        assertThat(rows).hasSizeGreaterThan(5);
        return rows;
    }

    private long cases() {
        return jdbc.sql("select count(*) from forloeb").query(Long.class).single()
                + jdbc.sql("select count(*) from act_hi_procinst")
                        .query(Long.class)
                        .single();
    }

    private static Arguments dialog(String what, String says, Consumer<Map<String, Object>> change) {
        return Arguments.of(what, "holdDialogMedForaeldre", says, change);
    }

    private static Arguments plan(String what, String says, Consumer<Map<String, Object>> change) {
        return Arguments.of(what, "udarbejdHandleplan", says, change);
    }

    private static Arguments body(String what, UnaryOperator<String> change) {
        return Arguments.of(what, change);
    }

    private static Consumer<Map<String, Object>> change(Consumer<Map<String, Object>> change) {
        return change;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<String, Object> answers, String list) {
        return (Map<String, Object>) ((List<?>) answers.get(list)).get(0);
    }

    private static String value(String type, String value) {
        return "{\"variables\":{\"tiltag\":{\"value\":" + value + (type == null ? "" : ",\"type\":\"" + type + '"')
                + "}}}";
    }

    /** The body that Tasklist sends. */
    private static String variables(Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, value) -> variables.put(
                key,
                value instanceof List<?> || value instanceof Map<?, ?>
                        ? Map.of("value", write(value), "type", "Json")
                        : Map.of("value", value)));
        return write(Map.of("variables", variables));
    }

    private static String message(HttpResponse<String> answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            return body.path("message").asText();
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
