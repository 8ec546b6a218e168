package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may look at the post, close it, choose their mail; and that IT's way to its own forms opens no child's. */
@AdgangTest
class PostadgangTest {

    private static final String BOEGESKOLEN = "101001";

    @LocalServerPort
    int port;

    @Autowired
    Bekymring bekymring;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void openAgain() {
        Klient.basic(port, "admin").send("PUT", "/api/post", "application/json", "{\"lukket\":false}");
        jdbc.sql("delete from postvalg").update();
    }

    @Test
    void letsItAndNobodyElseLookAtThePostAndTurnTheSwitch() {
        for (String login : new String[] {"lise", "tove", "frida", "dorte", "dan"}) {
            Klient person = Klient.basic(port, login);
            assertThat(person.get("/api/post").statusCode()).as(login).isEqualTo(403);
            assertThat(close(person)).as(login).isEqualTo(403);
        }
        assertThat(Klient.nobody(port).get("/api/post").statusCode()).isEqualTo(401);

        Klient it = Klient.basic(port, "admin");
        assertThat(it.get("/api/post").body()).contains("\"lukket\":false");
        assertThat(close(it)).isEqualTo(200);
        assertThat(it.get("/api/post").body()).contains("\"lukket\":true", "\"aarsag\":\"it\"");
        assertThat(it.send("PUT", "/api/post", "application/json", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void staysUpWhileThePostIsClosed() {
        close(Klient.basic(port, "admin"));
        var health = Klient.nobody(port).get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"");
        assertThat(Klient.nobody(port).get("/actuator/health/readiness").body()).contains("\"status\":\"UP\"");
        assertThat(Klient.basic(port, "admin").get("/actuator/prometheus").body())
                .contains("skolevej_post_venter");
    }

    @Test
    void letsAPersonChooseTheirOwnMailOnThePageAndOnlyWithItsToken() {
        Klient lise = Klient.session(port, "lise", "tasklist");
        assertThat(lise.get("/mail.html").body()).contains("Hvornår vil du have mail?");
        String choice = lise.get("/api/postvalg").body();
        assertThat(choice).contains("\"hverOpgave\":true", "\"token\":\"");

        lise.without("X-XSRF-TOKEN");
        assertThat(choose(lise)).as("without the token").isEqualTo(403);
        lise.with("X-XSRF-TOKEN", choice.replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1"));
        assertThat(choose(lise)).isEqualTo(200);

        assertThat(lise.get("/api/postvalg").body()).contains("\"hverOpgave\":false");
        assertThat(Klient.basic(port, "tove").get("/api/postvalg").body())
                .as("nobody else's")
                .contains("\"hverOpgave\":true");
        assertThat(Klient.nobody(port).get("/api/postvalg").statusCode()).isEqualTo(401);
        assertThat(lise.send("PUT", "/api/postvalg", "application/json", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void letsItReadAndSendNoChildsFormEvenWhenItTakesTheTask() {
        String task = bekymring.task(port, BOEGESKOLEN);
        Klient it = Klient.basic(port, "admin");
        assertThat(it.get("/engine-rest/task/" + task + "/form-variables").statusCode())
                .isEqualTo(403);

        it.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"admin\"}");
        it.post(
                "/engine-rest/task/" + task + "/identity-links",
                "{\"groupId\":\"camunda-admin\",\"type\":\"candidate\"}");
        var form = it.get("/engine-rest/task/" + task + "/form-variables");
        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(form.body()).doesNotContain("Kommer ofte for sent");
        assertThat(it.post(
                                "/engine-rest/task/" + task + "/submit-form",
                                "{\"variables\":{\"vurdering\":{\"value\":\"ikkeBekymrende\"}}}")
                        .statusCode())
                .isEqualTo(403);
    }

    private static int close(Klient klient) {
        return klient.send("PUT", "/api/post", "application/json", "{\"lukket\":true}")
                .statusCode();
    }

    private static int choose(Klient klient) {
        return klient.send("PUT", "/api/postvalg", "application/json", "{\"hverOpgave\":false}")
                .statusCode();
    }
}
