package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Ur;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever knows their password sets another one, their own and nobody else's; guesses count, and other windows close. */
@AdgangTest
@ExtendWith(OutputCaptureExtension.class)
class EgenAdgangskodeTest {

    private static final String PATH = "/api/adgangskode";
    private static final String NY = "Regnbue-7-cykel";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    Ur ur;

    @Autowired
    JdbcClient jdbc;

    private static int nr;
    private String birthe;

    /** Somebody new each time, who has no guesses against them yet. */
    @BeforeEach
    void employ() {
        birthe = "birthe" + ++nr;
        User user = identities.newUser(birthe);
        user.setFirstName("Kirsebaer");
        user.setPassword("demo");
        identities.saveUser(user);
    }

    @AfterEach
    void dismiss() {
        identities.deleteUser(birthe);
    }

    @Test
    void changesOnesPasswordWithTheOldOne(CapturedOutput output) {
        assertThat(change(basic("demo"), "demo", NY).statusCode()).isEqualTo(204);

        assertThat(basic("demo").get(PATH).statusCode()).isEqualTo(401);
        assertThat(basic(NY).get(PATH).body()).contains("\"harAdgangskode\":true");
        assertThat(output).doesNotContain(NY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forkert", "", "Demo", "demo "})
    void refusesAWrongOldPassword(String wrong) {
        var answer = change(basic("demo"), wrong, NY);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"kode\":\"forkertAdgangskode\"",
                        "Den nuværende adgangskode er forkert.",
                        "\"felt\":\"nuvaerende\"");
        assertUnchanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "{\"ny\":\"Regnbue-7-cykel\"}",
                "{\"nuvaerende\":\"demo\"}",
                "{\"nuvaerende\":null,\"ny\":null}",
                "{\"nuvaerende\":{\"a\":1},\"ny\":\"Regnbue-7-cykel\"}"
            })
    void refusesHalfACallWithoutFailing(String body) {
        var answer = basic("demo").send("PUT", PATH, "application/json", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"kode\":\"").doesNotContain("Regnbue");
        assertUnchanged();
    }

    @ParameterizedTest
    @CsvSource({
        "kort-7A, mindst 10 tegn",
        "regnbue-7-cykel, mindst 1 stort bogstav",
        "REGNBUE-7-CYKEL, mindst 1 lille bogstav",
        "Regnbue-cykel, mindst 1 tal",
        "Regnbue7cykel, hverken er bogstav eller tal",
        "Kirsebaer-7-cykel, hverken dit navn"
    })
    void holdsANewPasswordToTheRulesOfProduction(String weak, String rule) {
        var answer = change(basic("demo"), "demo", weak);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"kode\":\"ugyldigAdgangskode\"", rule, "\"felt\":\"ny\"")
                .doesNotContain(weak);
        assertUnchanged();
    }

    @Test
    void takesAPassphraseToTwoHundredLettersAndNotTheOldOneAgain() {
        String longest = NY + "å".repeat(200 - NY.length());

        assertThat(change(basic("demo"), "demo", longest + "x").body()).contains("højst 200 tegn");
        assertThat(change(basic("demo"), "demo", longest).statusCode()).isEqualTo(204);
        assertThat(change(basic(longest), longest, longest).body()).contains("den samme som den nuværende");
    }

    @Test
    void countsGuessesAtTheOldPasswordTogetherWithThoseAtTheLogin() {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(change(basic("demo"), "gæt" + wrong, NY).statusCode()).isEqualTo(400);
        }
        assertThat(basic("demo").get(PATH).statusCode()).as("the login").isEqualTo(429);

        Klient open = Klient.session(port, "lise", "tasklist");
        for (int wrong = 0; wrong < 4; wrong++) {
            assertThat(change(open, "gæt" + wrong, NY).statusCode())
                    .as("somebody else")
                    .isEqualTo(400);
        }
    }

    @Test
    void slowsDownGuessesInAnOpenSession() {
        Klient open = Klient.session(port, birthe, "welcome");
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(change(open, "gæt" + wrong, NY).statusCode()).isEqualTo(400);
        }
        var slowed = change(open, "demo", NY);
        assertThat(slowed.statusCode()).as("the right one, too").isEqualTo(429);
        assertThat(slowed.body()).contains("\"kode\":\"forMangeForsoeg\"", "Vent ");
    }

    @Test
    void endsTheOtherSessionsAndKeepsTheOwn() {
        Klient here = Klient.session(port, birthe, "welcome");
        Klient there = Klient.session(port, birthe, "welcome");
        assertThat(there.get(PATH).statusCode()).isEqualTo(200);

        assertThat(change(here, "demo", NY).statusCode()).isEqualTo(204);
        pass();

        assertThat(here.get(PATH).statusCode()).isEqualTo(200);
        for (String path : new String[] {PATH, "/camunda/api/engine/engine/default/task", "/engine-rest/task"}) {
            assertThat(there.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void endsAllSessionsWhenItSetsAnotherPassword() {
        Klient there = Klient.session(port, birthe, "welcome");
        assertThat(there.get(PATH).statusCode()).isEqualTo(200);

        var set = Klient.basic(port, "admin")
                .send(
                        "PUT",
                        "/engine-rest/user/" + birthe + "/credentials",
                        "application/json",
                        "{\"password\":\"%s\",\"authenticatedUserPassword\":\"demo\"}".formatted(NY));
        assertThat(set.statusCode()).as(set.body()).isEqualTo(204);
        pass();

        assertThat(there.get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void isNothingForWhoeverHasNoPasswordHere() {
        Klient open = Klient.session(port, birthe, "welcome");
        jdbc.sql("update ACT_ID_USER set PWD_ = null where ID_ = ?")
                .param(birthe)
                .update();

        var answer = change(open, "demo", NY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("\"kode\":\"ingenAdgangskode\"", "kommunens login");
        assertThat(open.get(PATH).body()).contains("\"harAdgangskode\":false");
    }

    @Test
    void needsALoginAndTheSessionsToken() {
        assertThat(change(Klient.nobody(port), "demo", NY).statusCode()).isEqualTo(401);
        Klient forged = Klient.session(port, birthe, "welcome").with("X-XSRF-TOKEN", "gaet");
        assertThat(change(forged, "demo", NY).statusCode()).isEqualTo(403);
        Klient elsewhere = basic("demo").with("Sec-Fetch-Site", "cross-site");
        assertThat(change(elsewhere, "demo", NY).statusCode()).isEqualTo(403);
        assertUnchanged();
    }

    /** The engine's own call stays shut: it would be another way in, with another's name in it. */
    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void opensNoneOfTheEnginesOwnCalls(String root) {
        Klient lise =
                root.equals("/engine-rest") ? Klient.basic(port, "lise") : Klient.session(port, "lise", "tasklist");
        for (String whose : new String[] {"lise", birthe}) {
            var answer = lise.send(
                    "PUT",
                    root + "/user/" + whose + "/credentials",
                    "application/json",
                    "{\"password\":\"%s\",\"authenticatedUserPassword\":\"demo\"}".formatted(NY));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        }
        assertUnchanged();
    }

    private HttpResponse<String> change(Klient who, String old, String anew) {
        return who.send("PUT", PATH, "application/json", "{\"nuvaerende\":\"%s\",\"ny\":\"%s\"}".formatted(old, anew));
    }

    private Klient basic(String password) {
        return Klient.basic(port, birthe, password);
    }

    /** As long as what a session may do is remembered. */
    private void pass() {
        ur.moveTo(ur.instant().plus(Duration.ofSeconds(11)));
    }

    private void assertUnchanged() {
        assertThat(identities.checkPassword(birthe, "demo")).isTrue();
    }
}
