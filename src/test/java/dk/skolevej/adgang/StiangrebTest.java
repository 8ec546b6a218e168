package dk.skolevej.adgang;

import static dk.skolevej.adgang.Bekymring.BOEGESKOLEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a caller tries with paths, methods, headers and a browser's memory, and what each role sees of the rest. */
@AdgangTest
class StiangrebTest {

    private static final String REST = "/engine-rest";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    Bekymring bekymring;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    Klient basic;
    Klient session;

    @BeforeEach
    void login() {
        basic = Klient.basic(port, "lise");
        session = Klient.session(port, "lise", "tasklist");
    }

    @Test
    void startsNoCaseInTheMiddle() {
        String start = "{\"variables\":{\"skole\":{\"value\":\"101001\"}},"
                + "\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"endEvent_bekymrende\"}]}";
        long before = runtime.createProcessInstanceQuery().count();

        refused("POST", "/process-definition/key/tidligIndsats/start", start);
        refused("POST", "/process-definition/key/handleplan/start", start);
        refused("POST", "/process-definition/key/handleplan/submit-form", "{\"variables\":{}}");
        refused("POST", "/message", "{\"messageName\":\"forloebspakke\"}");
        refused("POST", "/signal", "{\"name\":\"x\"}");

        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/user",
                "/user/tove/profile",
                "/group",
                "/tenant",
                "/metrics",
                "/version",
                "/schema/log",
                "/telemetry/configuration",
                "/history/task",
                "/history/variable-instance",
                "/history/user-operation",
                "/history/process-definition/11111111-1111-1111-1111-111111111111/statistics",
                "/history/process-definition/cleanable-process-instance-report",
                "/history/task/report?reportType=count",
                "/task/report/candidate-group-count",
                "/external-task",
                "/event-subscription",
                "/identity/verify",
                "/engine",
                "/variable-instance",
                "/process-instance",
                "/job",
                "/incident",
                "/deployment",
                "/authorization",
                "/process-definition/statistics",
                "/identity/groups?userId=tove"
            })
    void tellsStaffNothingTheirTasksDoNotNeed(String path) {
        refused("GET", path, null);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /engine-rest//user",
        "GET, /engine-rest/./user",
        "GET, /engine-rest/task/../user",
        "GET, /engine-rest/task/%2e%2e/user",
        "GET, /engine-rest/task%2f..%2fuser",
        "GET, /engine-rest/task;x=/../user",
        "GET, /engine-rest/user;x=1",
        "GET, /engine-rest/user/",
        "GET, /engine-rest/%75ser",
        "GET, /engine-rest/engine",
        "GET, /engine-rest/engine/default/user",
        "GET, /engine-rest/engine/default/engine/default/user",
        "GET, /engine-rest/application.wadl",
        "HEAD, /engine-rest/user",
        "OPTIONS, /engine-rest/task",
        "OPTIONS, /engine-rest/user",
        "TRACE, /engine-rest/task",
        "GET, /engine-rest/task/11111111-1111-1111-1111-111111111111/variables/",
        "GET, /engine-rest/task/report/candidate-group-count",
        "GET, /engine-rest/process-definition/suspended",
        "GET, /camunda/api/engine/engine/other/user",
        "GET, /camunda/api/engine/user",
        "GET, /camunda/api/cockpit/plugin/base/default/process-instance",
        "GET, /camunda/api//engine/engine/default/user",
        "GET, /camunda/api/tasklist/plugin/x/static/..%2f..%2fuser"
    })
    void isNotFooledByTheSpellingOfAPath(String method, String path) {
        var klient = path.startsWith("/camunda") ? session : basic;

        assertThat(Raa.send(port, method, path, klient)).isIn(400, 403, 405);
    }

    @Test
    void doesNotTakeTheMethodFromAHeader() {
        String task = bekymring.task(port, BOEGESKOLEN);
        for (String header : new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
            var klient = Klient.basic(port, "lise").with(header, "DELETE");
            assertThat(klient.get(REST + "/task/" + task).statusCode()).isEqualTo(200);
            assertThat(klient.post(REST + "/task?_method=DELETE", "{}").statusCode())
                    .isEqualTo(200);
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void needsTheTokenWhenTheBrowserSendsTheSession() {
        session.without("X-XSRF-TOKEN");

        var rest = session.post(REST + "/task", "{}");
        assertThat(rest.statusCode()).isEqualTo(403);
        assertThat(rest.body()).contains("manglerToken");
        assertThat(session.post("/api/bekymringer", bekymring.body(BOEGESKOLEN)).statusCode())
                .isEqualTo(403);
        assertThat(session.with("X-XSRF-TOKEN", "gaet")
                        .post(REST + "/task", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Klient.session(port, "lise", "tasklist")
                        .post(REST + "/task", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void doesNotLetAnotherSiteUseARememberedPassword() {
        var forged = Klient.basic(port, "lise").with("Sec-Fetch-Site", "cross-site");

        assertThat(forged.post("/api/bekymringer", bekymring.body(BOEGESKOLEN)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsTheForvaltningThePhaseAndNoOtherVariable() {
        bekymring.task(port, BOEGESKOLEN);
        var forvaltning = Klient.basic(port, "frida");

        for (String query : new String[] {
            "{}", "{\"variableName\":\"skole\"}", "{\"variableNameLike\":\"%\"}", "{\"variableValues\":[]}"
        }) {
            var answer = forvaltning.post(REST + "/variable-instance", query);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"name\":\"fase\"").doesNotContain("\"name\":\"s");
        }
        for (String nonsense : new String[] {"[]", "null", "", "{"}) {
            assertThat(forvaltning.post(REST + "/variable-instance", nonsense).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void showsItNoChildsData() {
        String task = bekymring.task(port, BOEGESKOLEN);
        var admin = Klient.basic(port, "admin");

        assertThat(admin.get(REST + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(admin.get(REST + "/task/" + task + "/form-variables").statusCode())
                .isEqualTo(403);
        assertThat(admin.get(REST + "/task/" + task + "/rendered-form").statusCode())
                .isEqualTo(403);
        assertThat(admin.get(REST + "/process-definition/key/tidligIndsats/deployed-start-form")
                        .statusCode())
                .isEqualTo(403);
    }

    private void refused(String method, String path, String body) {
        String type = body == null ? null : "application/json";
        assertThat(basic.send(method, REST + path, type, body).statusCode())
                .as(path)
                .isEqualTo(403);
        assertThat(basic.send(method, REST + "/engine/default" + path, type, body)
                        .statusCode())
                .as(path)
                .isEqualTo(403);
        var webapp = session.send(method, WEBAPP + path, type, body);
        assertThat(webapp.statusCode()).as(path).isEqualTo(403);
        assertThat(webapp.body()).contains("Det har du ikke adgang til.");
    }
}
