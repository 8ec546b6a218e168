package dk.skolevej.adgang;

import static dk.skolevej.adgang.Bekymring.BOEGESKOLEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The school calendar over HTTP, and the forvaltning at Tasklist: theirs is the calendar's task and nothing of a case. */
@AdgangTest
class SkolekalenderadgangTest {

    private static final String PATH = "/api/skolekalender/2031-2032";
    private static final String REST = "/engine-rest";

    @LocalServerPort
    int port;

    @Autowired
    Bekymring bekymring;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from skolekalender where skoleaar = '2031-2032'").update();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("skolekalender")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of test"));
    }

    @Test
    void takesACalendarFromTheForvaltningAndGivesItBack() {
        var answer = put("frida", calendar());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"skoleaar\":\"2031-2032\"", "\"skoledage\":");
        var read = Klient.basic(port, "lise").get(PATH);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .startsWith("institutionsnummer;dato;skoledag;navn\n")
                .contains(";2031-10-13;nej;ferie\n");
        assertThat(put("frida", read.body()).statusCode())
                .as("what comes out goes in")
                .isEqualTo(200);
        assertThat(jdbc.sql("select hvem from skolekalender_indlaesning where skoleaar = '2031-2032'")
                        .query(String.class)
                        .list())
                .containsOnly("frida");
    }

    @Test
    void readsTheSchoolYearFromTheDatesWhenItIsNotNamed() {
        var answer = send("POST", "frida", "/api/skolekalender", calendar());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"skoleaar\":\"2031-2032\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lise", "tove", "pia", "dorte", "dan", "admin"})
    void takesNoneFromAnybodyElse(String login) {
        var answer = put(login, calendar());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"kode\":\"ikkeTilladtKald\"", "kun for forvaltningen.");
        assertThat(Klient.basic(port, "frida").get(PATH).statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhichLineIsWrongAndChangesNothing() {
        assertThat(put("frida", calendar()).statusCode()).isEqualTo(200);
        String before = Klient.basic(port, "frida").get(PATH).body();

        var answer = put("frida", calendar() + "999999;2031-11-03;nej;hemmeligt\n;2030-11-03;nej;for tidligt\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        int line = (int) calendar().lines().count() + 1;
        assertThat(answer.body())
                .contains(
                        "\"kode\":\"skolekalenderUgyldig\"",
                        "{\"felt\":\"linje " + line + "\",\"besked\":\"skolen kendes ikke\"}",
                        "{\"felt\":\"linje " + (line + 1) + "\",\"besked\":\"datoen ligger ikke i skoleåret 2031/32\"}")
                .doesNotContain("999999", "hemmeligt");
        assertThat(Klient.basic(port, "frida").get(PATH).body()).isEqualTo(before);
    }

    @Test
    void refusesACalendarThatHasForgottenItsHolidays() {
        var answer = put("frida", "institutionsnummer;dato;skoledag\n;2031-10-13;nej\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("mangler der en ferie");
    }

    @Test
    void refusesWhatIsNoSchoolYearNoCsvOrTooMuch() {
        assertThat(send("PUT", "frida", "/api/skolekalender/2031-2033", calendar())
                        .statusCode())
                .isEqualTo(400);
        assertThat(put("frida", "\u0000").statusCode()).isEqualTo(422);
        assertThat(put("frida", "x".repeat(3_000_000)).statusCode()).isEqualTo(413);
        assertThat(Klient.basic(port, "frida")
                        .send("PUT", PATH, "application/json", "{}")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void letsTheForvaltningSeeTakeAndSendTheTaskForACalendar() {
        String task = asked();
        Klient frida = Klient.basic(port, "frida");

        assertThat(frida.get(REST + "/task").body()).contains(task);
        assertThat(frida.post(REST + "/task/" + task + "/claim", "{\"userId\":\"frida\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(frida.get(REST + "/task/" + task + "/deployed-form").body()).contains("Skolekalenderen");
        assertThat(frida.get(REST + "/task/" + task + "/form-variables").body()).contains("2031/32");
        var wrong = frida.post(REST + "/task/" + task + "/submit-form", form("x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var sent = frida.post(REST + "/task/" + task + "/submit-form", form(calendar()));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(204);
        assertThat(frida.get(PATH).statusCode()).isEqualTo(200);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void letsNobodyElseAtTheCalendarsTaskAndTheForvaltningAtNoCase() {
        String calendarTask = asked();
        String caseTask = bekymring.task(port, BOEGESKOLEN);
        Klient frida = Klient.basic(port, "frida");

        assertThat(Klient.basic(port, "lise")
                        .get(REST + "/task/" + calendarTask)
                        .statusCode())
                .isEqualTo(404);
        assertThat(frida.get(REST + "/task").body()).doesNotContain(caseTask);
        assertThat(frida.get(REST + "/task/" + caseTask + "/form-variables").statusCode())
                .isIn(403, 404);
        assertThat(frida.post(REST + "/task/" + caseTask + "/claim", "{\"userId\":\"frida\"}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(frida.post(REST + "/task/" + caseTask + "/submit-form", form("x"))
                        .statusCode())
                .isIn(403, 404);
        assertThat(tasks.createTaskQuery().taskId(caseTask).taskUnassigned().count())
                .isEqualTo(1);
    }

    @Test
    void opensTasklistToTheForvaltning() {
        Klient frida = Klient.session(port, "frida", "tasklist");

        assertThat(frida.get("/camunda/api/engine/engine/default/filter").body())
                .contains("Min rolles opgaver");
    }

    /** A task for the calendar of 2031/32, as in its January. */
    private String asked() {
        return runtime.createProcessInstanceByKey("skolekalender")
                .businessKey("skolekalender-2031-2032")
                .startBeforeActivity("indlaesSkolekalender")
                .execute()
                .getId()
                .transform(instance -> tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId());
    }

    private static String form(String csv) {
        return "{\"variables\":{\"kalender\":{\"type\":\"String\",\"value\":\"" + csv.replace("\n", "\\n") + "\"}}}";
    }

    private HttpResponse<String> put(String login, String csv) {
        return send("PUT", login, PATH, csv);
    }

    private HttpResponse<String> send(String method, String login, String path, String csv) {
        return Klient.basic(port, login).send(method, path, "text/csv;charset=" + StandardCharsets.UTF_8, csv);
    }

    private static String calendar() {
        LocalDate monday = LocalDate.parse("2031-10-13");
        String autumn = days(monday, monday.plusDays(5));
        String summer = days(LocalDate.parse("2032-06-28"), LocalDate.parse("2032-08-01"));
        return "institutionsnummer;dato;skoledag;navn\n" + autumn + summer;
    }

    private static String days(LocalDate from, LocalDate to) {
        return from.datesUntil(to).map(day -> ";" + day + ";nej;ferie\n").collect(Collectors.joining());
    }
}
