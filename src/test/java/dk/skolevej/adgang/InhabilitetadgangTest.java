package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over HTTP: whoever is shut out of a case finds it nowhere, by both roots of the engine's REST, in Cockpit and in the application's own. */
@AdgangTest
class InhabilitetadgangTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

    @Autowired
    JdbcClient jdbc;

    private Sag sag;

    @BeforeEach
    void aPlanIsToBeMade() {
        sag = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN)).toHandleplan();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void theTovholderSeesNothingFromTheMomentTheyAreShutOutUntilItIsLifted() {
        String task = sag.task("udarbejdHandleplan").getId();
        assertThat(sees("tove", task)).isTrue();

        assertThat(register("lise", "udeluk", "tove").statusCode()).isEqualTo(202);

        assertThat(sees("tove", task)).isFalse();
        assertThat(sees("lise", task)).as("who does it now").isTrue();
        assertThat(Klient.basic(port, "tove")
                        .post("/api/forloeb/" + sag.sagsnummer() + "/haendelser", "{\"type\":\"elevsamtale\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(register("tove", "ophaev", "tove").statusCode()).isEqualTo(404);
        assertThat(refusedLooks("tove")).isPositive();

        assertThat(register("lise", "ophaev", "tove").statusCode()).isEqualTo(202);
        assertThat(sees("tove", task)).isTrue();
    }

    @Test
    void nobodyIsShutOutByThoseWhoDoNotLeadTheCaseNorForAReasonThatIsNotOnTheList() {
        assertThat(register("karl", "udeluk", "tove").statusCode())
                .as("does not see it")
                .isEqualTo(404);
        assertThat(register("lars", "udeluk", "tove").statusCode())
                .as("other school")
                .isEqualTo(404);
        assertThat(register("tove", "udeluk", "karl").statusCode()).isEqualTo(403);
        assertThat(register("lise", "udeluk", "tom").statusCode())
                .as("not a colleague")
                .isEqualTo(400);
        assertThat(Klient.basic(port, "lise").post(path(), "{}").statusCode()).isEqualTo(400);
        HttpResponse<String> freeText = Klient.basic(port, "lise")
                .post(path(), "{\"valg\":\"udeluk\",\"kollega\":\"tove\",\"grund\":\"Elevens moster\"}");
        assertThat(freeText.statusCode()).isEqualTo(400);
        assertThat(freeText.body()).doesNotContain("moster");
        assertThat(sees("tove", sag.task("udarbejdHandleplan").getId())).isTrue();
    }

    @Test
    void theForvaltningShutsASkolelederOutInTwoStepsAndTheCaseHasAnotherLeader() {
        scenarie.employ("thea", "klasseteam", "101001");
        assertThat(Klient.basic(port, "lise")
                        .get("/api/forloeb/" + sag.sagsnummer())
                        .statusCode())
                .isEqualTo(200);
        assertThat(register("frida", "udeluk", "lise").statusCode()).isEqualTo(202);
        assertThat(Klient.basic(port, "thea")
                        .get("/api/forloeb/" + sag.sagsnummer())
                        .statusCode())
                .isEqualTo(404);

        sag.done("frida", "afgoerInhabilitet", Map.of("saetteleder", "thea"));

        assertThat(Klient.basic(port, "lise")
                        .get("/api/forloeb/" + sag.sagsnummer())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Klient.basic(port, "lise").get("/api/forloeb").body()).doesNotContain(sag.sagsnummer());
        assertThat(Klient.basic(port, "thea")
                        .get("/api/forloeb/" + sag.sagsnummer())
                        .statusCode())
                .isEqualTo(200);
        assertThat(register("thea", "udeluk", "trine").statusCode())
                .as("leads this case")
                .isEqualTo(202);
        scenarie.travelTo(scenarie.today().plusDays(60).toString());
        assertThat(Klient.basic(port, "lise").get("/api/overskredne/opgaver").body())
                .doesNotContain(sag.sagsnummer());
    }

    @Test
    void alsoCockpitHidesTheCaseFromAManagerWhoIsShutOut() {
        scenarie.employ("mette", "forvaltning", "101001");
        assertThat(cockpit("mette")).contains(sag.sagsnummer());
        assertThat(register("lise", "udeluk", "mette").statusCode()).isEqualTo(202);

        assertThat(cockpit("mette")).doesNotContain(sag.sagsnummer());
        assertThat(cockpit("frida")).contains(sag.sagsnummer());
        assertThat(Klient.basic(port, "mette")
                        .post("/engine-rest/process-instance", "{\"businessKey\":\"%s\"}".formatted(sag.sagsnummer()))
                        .body())
                .isEqualTo("[]");
        assertThat(Klient.basic(port, "mette").get("/api/forloeb").body()).doesNotContain(sag.sagsnummer());
        assertThat(register("mette", "ophaev", "mette").statusCode()).isEqualTo(404);
    }

    private String cockpit(String login) {
        return Klient.session(port, login, "cockpit")
                .post("/camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=50", "{}")
                .body();
    }

    private HttpResponse<String> register(String login, String valg, String kollega) {
        String grund = valg.equals("udeluk") ? ",\"grund\":\"partsinteresse\"" : "";
        return Klient.basic(port, login)
                .post(path(), "{\"valg\":\"%s\",\"kollega\":\"%s\"%s}".formatted(valg, kollega, grund));
    }

    private String path() {
        return "/api/forloeb/" + sag.sagsnummer() + "/inhabilitet";
    }

    private int refusedLooks(String login) {
        return jdbc.sql("select count(*) from adgangslog where hvem = ? and sagsnummer = ? and not tilladt")
                .params(login, sag.sagsnummer())
                .query(Integer.class)
                .single();
    }

    /** The case, its open task, the task's form, and all of them in lists and counts, or none of these. */
    private boolean sees(String login, String task) {
        Klient rest = Klient.basic(port, login);
        boolean seesCase = rest.get("/api/forloeb/" + sag.sagsnummer()).statusCode() == 200;
        assertThat(rest.get("/api/forloeb").body().contains(sag.sagsnummer())).isEqualTo(seesCase);
        assertThat(rest.get("/api/opgaver?id=" + task).body().contains(sag.sagsnummer()))
                .isEqualTo(seesCase);
        Map<String, Klient> roots = Map.of(
                "/engine-rest", rest, "/camunda/api/engine/engine/default", Klient.session(port, login, "tasklist"));
        roots.forEach((root, klient) -> {
            for (String part : new String[] {"", "/form", "/deployed-form", "/form-variables"}) {
                assertThat(klient.get(root + "/task/" + task + part).statusCode())
                        .as(login + part)
                        .isEqualTo(seesCase ? 200 : 404);
            }
            assertThat(klient.get(root + "/task").body().contains(task)).isEqualTo(seesCase);
            assertThat(klient.post(root + "/task/count", "{\"taskId\":\"%s\"}".formatted(task))
                            .body())
                    .contains(seesCase ? ":1" : ":0");
        });
        return seesCase;
    }
}
