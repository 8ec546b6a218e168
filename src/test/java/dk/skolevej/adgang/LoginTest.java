package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;

@AdgangTest
class LoginTest {

    /** Whom no other test knows. */
    private static final String BERIT = "berit";

    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    FilterChainProxy filters;

    @AfterEach
    void dismiss() {
        identities.deleteUser(BERIT);
    }

    @Test
    void asksForLoginOnBothRoots() {
        var nobody = Klient.nobody(port);

        var rest = nobody.get("/engine-rest/task");
        assertThat(rest.statusCode()).isEqualTo(401);
        assertThat(rest.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("Basic"));
        assertThat(rest.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(rest.body()).contains("Du skal logge ind først.");
        assertThat(nobody.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(nobody.get("/api/forloeb").statusCode()).isEqualTo(401);
        assertThat(nobody.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(nobody.get("/noget-andet").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownUserAlike() {
        var wrong = Klient.basic(port, "tina", "forkert").get("/engine-rest/task");
        var unknown = Klient.basic(port, "ukendt", "forkert").get("/engine-rest/task");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body()).contains("Forkert brugernavn eller adgangskode.");
    }

    @Test
    void slowsDownWhoeverGuessesAndLocksNobodyOut() {
        User berit = identities.newUser(BERIT);
        berit.setPassword("demo");
        identities.saveUser(berit);
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(Klient.basic(port, BERIT, "gæt" + wrong)
                            .get("/engine-rest/task")
                            .statusCode())
                    .isEqualTo(401);
        }

        var slowed = Klient.basic(port, BERIT.toUpperCase(), "gæt").get("/engine-rest/task");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 31));
        assertThat(slowed.body()).contains("for mange gange. Vent", "sekunder");
        assertThat(Klient.basic(port, BERIT).get("/engine-rest/task").statusCode())
                .as("the right password, too, so that nothing is learnt")
                .isEqualTo(429);
        var page = Klient.nobody(port).login(BERIT, "tasklist");
        assertThat(page.statusCode()).as("and at the login page").isEqualTo(429);
        assertThat(page.body()).contains("\"message\":\"Der er prøvet med forkert adgangskode");

        assertThat(Klient.basic(port, "lise").get("/engine-rest/task").statusCode())
                .as("others at the same address")
                .isEqualTo(200);
        assertThat(identities.checkPassword(BERIT, "demo"))
                .as("the user from elsewhere: nothing is locked")
                .isTrue();
    }

    @Test
    void tellsInDanishAtTheLoginPageThatThePasswordIsWrong() {
        var klient = Klient.nobody(port);
        klient.get("/camunda/app/tasklist/default/");
        klient.takeToken();
        var answer = klient.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=klara&password=forkert");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"message\":\"Forkert brugernavn eller adgangskode.\"");
    }

    @Test
    void takesTheSameUserByBasicWithoutASessionAndByTheLoginPageWithOne() {
        var basic = Klient.basic(port, "lise");
        assertThat(basic.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(basic.cookie("JSESSIONID")).isNull();

        var session = Klient.session(port, "lise", "tasklist");
        assertThat(session.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(session.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsTheWebappsSessionWhenOurOwnPagesAreReadInBetween() {
        var lise = Klient.session(port, "lise", "tasklist");
        assertThat(lise.get("/api/forloeb").statusCode()).isEqualTo(200);
        assertThat(lise.post("/camunda/api/engine/engine/default/task", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsNobodyIntoAnotherRolesWebapp() {
        var answer = Klient.nobody(port).login("lise", "cockpit");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void givesTheSessionANewIdAtLoginAndHidesItFromScripts() {
        var klient = Klient.nobody(port);
        var page = klient.get("/camunda/app/tasklist/default/");
        String before = klient.cookie("JSESSIONID");

        klient.login("lise", "tasklist");

        assertThat(klient.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(page.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"))
                .hasSize(1);
    }

    @Test
    void endsTheSessionEverywhereAtLogoutAndHasTheBrowserForget() {
        var klient = Klient.session(port, "lise", "tasklist");
        var sameSession = Klient.nobody(port);
        klient.loginHeaders().forEach(sameSession::with);
        assertThat(sameSession.get("/api/forloeb").statusCode()).isEqualTo(200);

        var out = klient.send("POST", LOGOUT, null, null);

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
        for (String path : new String[] {
            "/engine-rest/task", "/camunda/api/engine/engine/default/task", "/api/forloeb", "/api/postvalg"
        }) {
            assertThat(klient.get(path).statusCode()).as(path).isEqualTo(401);
            assertThat(sameSession.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    /** Each names nobody, or another, to whoever counts, and Lise to whoever looks at the password. */
    @ParameterizedTest
    @CsvSource({
        "?username=en-anden, application/x-www-form-urlencoded, username=lise&password=demo",
        "'', application/x-www-form-urlencoded, username=en-anden&username=lise&password=demo",
        "'', application/x-www-form-urlencoded, username=lise&username=en-anden&password=demo",
        "'', application/x-www-form-urlencoded, user%6Eame=en-anden&username=lise&password=demo",
        "'', application/x-www-form-urlencoded;charset=utf-7, username=lise&password=demo",
        "'', application/x-www-form-urlencoded, username=%zz&username=lise&password=demo",
        "'', text/plain, username=lise&password=demo",
        "'', multipart/form-data, username=lise&password=demo",
        "'', application/json, {}",
        "'', application/x-www-form-urlencoded, password=demo"
    })
    void takesNoLoginThatNamesSomebodyElseToWhoeverCounts(String query, String type, String form) {
        var klient = Klient.nobody(port);
        klient.get("/camunda/app/tasklist/default/");
        klient.takeToken();

        var answer = klient.send("POST", "/camunda/api/admin/auth/user/default/login/tasklist" + query, type, form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"kode\":\"ulaeseligtLogin\"").doesNotContain("lise", "demo");
        assertThat(klient.get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void letsNoOtherSiteLogSomebodyOut() {
        var klient = Klient.session(port, "lise", "tasklist");

        var forged = Klient.nobody(port)
                .with("Cookie", "JSESSIONID=" + klient.cookie("JSESSIONID"))
                .with("X-XSRF-TOKEN", "gaet")
                .send("POST", LOGOUT, null, null);

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue("Clear-Site-Data")).isEmpty();
    }

    @Test
    void givesALongDayAndNoMoreToASessionThatIsKeptAwake() {
        assertThat(SessionLogin.isTooOld(0, Duration.ofHours(12).toMillis())).isFalse();
        assertThat(SessionLogin.isTooOld(0, Duration.ofHours(12).toMillis() + 1))
                .isTrue();
    }

    @Test
    void showsTheStartPageAndTheHealthToEveryone() {
        var nobody = Klient.nobody(port);

        assertThat(nobody.get("/").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/skolevej.css").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(nobody.get("/actuator/sbom").statusCode()).isEqualTo(401);
        assertThat(nobody.cookie("JSESSIONID")).isNull();
    }

    @Test
    void showsTheNumbersOfTheMachineToItOnly() {
        assertThat(Klient.basic(port, "admin").get("/actuator/prometheus").statusCode())
                .isEqualTo(200);
        assertThat(Klient.basic(port, "lise").get("/actuator/prometheus").statusCode())
                .isEqualTo(403);
    }

    @Test
    void sendsTheHeadersABrowserNeeds() {
        for (String path : new String[] {"/engine-rest/task", "/api/forloeb", "/"}) {
            var headers = Klient.basic(port, "lise").get(path).headers();
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(value ->
                            assertThat(value).contains("frame-ancestors 'none'").doesNotContain("unsafe"));
            assertThat(headers.firstValue("Permissions-Policy"))
                    .hasValueSatisfying(value -> assertThat(value).contains("camera=()"));
            assertThat(headers.firstValue("Strict-Transport-Security"))
                    .as("a demo by http is not held to TLS")
                    .isEmpty();
        }
    }

    @Test
    void letsTheWebappsRunOnlyTheScriptsThatTheirPagesBring() {
        for (String app : new String[] {"tasklist", "cockpit", "admin", "welcome"}) {
            var page = Klient.nobody(port).get("/camunda/app/" + app + "/default/");
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .as(app)
                    .hasSize(1);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .as(app)
                    .matches(".*script-src 'nonce-[\\w-]{20,}' 'strict-dynamic';.*")
                    .contains("object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'");
            assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.headers().firstValue("Permissions-Policy")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/forloeb", "/engine-rest/task", "/camunda/app/tasklist/default/"})
    void holdsTheBrowserToTlsWhereItCameByTls(String path) throws Exception {
        for (boolean secure : new boolean[] {true, false}) {
            var request = new MockHttpServletRequest("GET", path);
            request.setSecure(secure);
            var answer = new MockHttpServletResponse();
            filters.doFilter(request, answer, (r, a) -> a.flushBuffer());
            assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo(secure ? "max-age=31536000" : null);
        }
    }
}
