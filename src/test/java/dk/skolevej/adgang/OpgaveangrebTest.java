package dk.skolevej.adgang;

import static dk.skolevej.adgang.Bekymring.AASKOLEN;
import static dk.skolevej.adgang.Bekymring.BOEGESKOLEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a member of staff tries with a task: one's own, a colleague's, another school's. */
@AdgangTest
class OpgaveangrebTest {

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

    @Autowired
    IdentityService identities;

    Klient basic;
    Klient session;

    @BeforeEach
    void login() {
        basic = Klient.basic(port, "lise");
        session = Klient.session(port, "lise", "tasklist");
    }

    @Test
    void doesNotWriteVariablesOrCompleteWithoutTheForm() {
        String task = bekymring.task(port, BOEGESKOLEN);
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        String change = "{\"modifications\":{\"tovholder\":{\"value\":\"lise\",\"type\":\"String\"}}}";
        String one = "{\"value\":\"lise\",\"type\":\"String\"}";
        String complete = "{\"variables\":{\"vurdering\":{\"value\":\"bekymrende\"}}}";

        refused("POST", "/task/" + task + "/complete", complete);
        refused("POST", "/task/" + task + "/resolve", complete);
        refused("POST", "/task/" + task + "/delegate", "{\"userId\":\"tove\"}");
        refused("POST", "/task/" + task + "/variables", change);
        refused("PUT", "/task/" + task + "/variables/tovholder", one);
        refused("PUT", "/task/" + task + "/localVariables/tovholder", one);
        refused("DELETE", "/task/" + task + "/variables/tovholder", null);
        refused("PUT", "/process-instance/" + instance + "/variables/tovholder", one);
        refused("PUT", "/execution/" + instance + "/localVariables/tovholder", one);
        refused("POST", "/task/" + task + "/bpmnError", "{\"errorCode\":\"x\"}");

        assertThat(runtime.getVariable(instance, "tovholder")).isNotEqualTo("lise");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    /** Scenario 1: it can only be concluded (R4-05). */
    @Test
    void scenario1NobodyDeletesAWorry() {
        String task = bekymring.task(port, BOEGESKOLEN);
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        String all = "{\"processInstanceIds\":[\"" + instance + "\"],\"deleteReason\":\"væk\"}";

        refused("DELETE", "/process-instance/" + instance, null);
        refused("POST", "/process-instance/delete", all);
        refused("POST", "/process-instance/" + instance + "/modification", "{\"instructions\":[]}");
        refused("DELETE", "/history/process-instance/" + instance, null);
        refused("POST", "/history/process-instance/delete", all);

        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void doesNotLetStaffHandTasksAround() {
        String task = bekymring.task(port, BOEGESKOLEN);

        refused("POST", "/task/" + task + "/assignee", "{\"userId\":\"lise\"}");
        refused("POST", "/task/" + task + "/identity-links", "{\"userId\":\"tove\",\"type\":\"candidate\"}");
        refused("PUT", "/task/" + task, "{\"assignee\":\"lise\",\"priority\":100}");
        refused("DELETE", "/task/" + task, null);
        refused("POST", "/task/create", "{\"name\":\"uden skole\"}");

        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
    }

    @Test
    void claimsInNobodyElsesName() {
        String task = bekymring.task(port, BOEGESKOLEN);

        assertThat(basic.post(REST + "/task/" + task + "/claim", "{\"userId\":\"tove\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(assignee(task)).isEqualTo("lise");
    }

    @Test
    void returnsOwnTaskToTheRoleAndNobodyElses() {
        String task = bekymring.task(port, BOEGESKOLEN);
        session.post(WEBAPP + "/task/" + task + "/claim", "{\"userId\":\"lise\"}");
        assertThat(assignee(task)).isEqualTo("lise");

        assertThat(Klient.basic(port, "tove")
                        .send("POST", REST + "/task/" + task + "/unclaim", null, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Klient.basic(port, deputy())
                        .send("POST", REST + "/task/" + task + "/unclaim", null, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(assignee(task)).isEqualTo("lise");

        assertThat(session.send("POST", WEBAPP + "/task/" + task + "/unclaim", null, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(assignee(task)).isNull();
    }

    @Test
    void keepsTheTovholdersTaskWithTheTovholder() {
        String task = bekymring.task(port, BOEGESKOLEN);
        tasks.deleteCandidateGroup(task, "skoleleder");
        tasks.setAssignee(task, "tove");

        assertThat(Klient.basic(port, "tove")
                        .send("POST", REST + "/task/" + task + "/unclaim", null, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Klient.basic(port, "tove")
                        .post(REST + "/task/" + task + "/claim", "{\"userId\":null}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(assignee(task)).isEqualTo("tove");
    }

    @Test
    void hidesAnotherSchoolsTask() {
        String task = bekymring.task(port, AASKOLEN);

        assertThat(basic.get(REST + "/task").body()).doesNotContain(task);
        for (String path : new String[] {"", "/form", "/deployed-form", "/form-variables"}) {
            assertThat(basic.get(REST + "/task/" + task + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(session.get(WEBAPP + "/task/" + task + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(basic.post(REST + "/task/" + task + "/claim", "{\"userId\":\"lise\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(basic.post(REST + "/task/" + task + "/submit-form", "{\"variables\":{}}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(assignee(task)).isNull();
        assertThat(Klient.basic(port, "lars").get(REST + "/task").body()).contains(task);
    }

    @Test
    void shutsAttachmentsAndCommentsForEverybody() {
        String task = bekymring.task(port, AASKOLEN);
        for (String user : new String[] {"lise", "lars", "admin"}) {
            var klient = Klient.basic(port, user);
            for (String kind : new String[] {"attachment", "comment"}) {
                String path = REST + "/task/" + task + "/" + kind;
                assertThat(klient.get(path).statusCode()).as(user + path).isEqualTo(403);
                assertThat(klient.post(path + "/create", "{\"message\":\"x\"}").statusCode())
                        .isEqualTo(403);
                assertThat(klient.send("DELETE", path + "/11111111-1111-1111-1111-111111111111", null, null)
                                .statusCode())
                        .isEqualTo(403);
            }
        }
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

    /** A second skoleleder at Bøgeskolen. */
    private String deputy() {
        if (identities.createUserQuery().userId("vibe").count() == 0) {
            var user = identities.newUser("vibe");
            user.setPassword("demo");
            identities.saveUser(user);
            identities.createMembership("vibe", "skoleleder");
            identities.createTenantUserMembership(BOEGESKOLEN, "vibe");
        }
        return "vibe";
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
