package dk.skolevej.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import dk.skolevej.browser.Browser;
import dk.skolevej.motor.Ur;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Against a real identity provider. Comes after the other tests over HTTP, as {@code FoersteAdministratorTest} does. */
@Order(Integer.MAX_VALUE - 2)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sso;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.webapp.auth.cache.time-to-live=1",
            "skolevej.demo.forloeb=false",
            "spring.security.oauth2.client.registration.kommune.client-id=skolevej",
            "spring.security.oauth2.client.registration.kommune.client-secret=en-hemmelighed",
            "spring.security.oauth2.client.registration.kommune.scope=openid",
            "skolevej.sso.roller.tovholder=SKV Tovholder",
            "skolevej.sso.roller.klasseteam=SKV Lærer",
            "skolevej.sso.roller.camunda-admin=SKV IT",
            "skolevej.sso.ophoert-claim=ansat",
            "skolevej.sso.ophoert-vaerdier=nej",
            "skolevej.sso.session-claim=session_slut",
            "skolevej.sso.noedadgang=admin",
            "skolevej.sso.basic=frida"
        })
class SsoTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final Identitetsudbyder PROVIDER = new Identitetsudbyder();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.client.provider.kommune.issuer-uri", PROVIDER::issuer);
    }

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ur ur;

    @BeforeEach
    void tellTheProviderWhereWeAre() {
        PROVIDER.knows("http://127.0.0.1:" + port);
        says(Map.of());
    }

    @AfterEach
    void forget() {
        ur.reset();
        identities.deleteUser("gerda");
        jdbc.sql("delete from sso_bruger").update();
    }

    @Test
    void letsSomebodyInEverywhereByOneLoginAtTheMunicipality(CapturedOutput log) {
        var gerda = new Kommunebruger(port);
        says(Map.of(
                "given_name",
                "Gerdamaria",
                "family_name",
                "Gram",
                "roller",
                List.of("SKV Tovholder", "SKV Lærer", "ESDH"),
                "skoler",
                List.of("101001", "999999")));

        var page = gerda.open(TASKLIST + "?x=1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().toString()).endsWith(TASKLIST + "?x=1");
        assertThat(gerda.way)
                .anySatisfy(uri -> assertThat(uri.toString())
                        .startsWith(PROVIDER.issuer() + "/oauth2/authorize")
                        .contains("code_challenge_method=S256", "state=", "nonce="));
        assertThat(roles()).containsExactlyInAnyOrder("tovholder", "klasseteam");
        assertThat(schools()).containsExactly("101001");
        assertThat(gerda.post(TASKS, "application/json", "{}").statusCode()).isEqualTo(200);
        assertThat(gerda.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(gerda.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(gerda.get("/api/forloeb").statusCode()).isEqualTo(200);
        assertThat(gerda.get("/api/adgangskode").body()).as("none to change").contains("\"harAdgangskode\":false");
        assertThat(gerda.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"gerda\"", "tasklist");
        assertThat(gerda.get("/camunda/api/engine/engine/default/deployment").statusCode())
                .isEqualTo(403);
        assertThat(log).doesNotContain("eyJ", "Gerdamaria", "ESDH", "en-hemmelighed");
    }

    /** The municipality is another site to the browser, which keeps some cookies from whoever comes from there. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void letsSomebodyInAndOutInABrowser(String app) {
        says(Map.of("given_name", "Gerda", "family_name", "Gram", "roller", List.of("SKV Tovholder", "SKV IT")));
        try (var browser = new Browser()) {
            browser.open("http://127.0.0.1:" + port + "/camunda/app/" + app + "/default/");
            browser.until("she is in", () -> browser.one(".account").getText().contains("Gerda Gram"));

            browser.click(".account .dropdown-toggle");
            browser.click(".account .logout a");

            browser.until(
                    "the start page",
                    () -> browser.script("return location.pathname").equals("/"));
            assertThat(browser.all(".account, input[type=password]")).isEmpty();
        }
    }

    @Test
    void beginsASessionWithNothingFromBefore() {
        var gerda = new Kommunebruger(port);
        gerda.page(TASKLIST);
        String before = gerda.cookie("JSESSIONID");
        says(Map.of("roller", "SKV Tovholder"));

        gerda.open(TASKLIST);

        assertThat(before).isNotNull();
        assertThat(gerda.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void takesAwayAtTheNextLoginWhatTheMunicipalityNoLongerSaysAlsoFromOpenSessions() {
        var before = loggedIn(Map.of("roller", List.of("SKV IT", "SKV Lærer"), "skoler", List.of("101001", "101002")));
        assertThat(before.get("/camunda/api/engine/engine/default/deployment").statusCode())
                .isEqualTo(200);

        loggedIn(Map.of("roller", "SKV Lærer", "skoler", "101002"));

        assertThat(roles()).containsExactly("klasseteam");
        assertThat(schools()).containsExactly("101002");
        assertThat(before.get("/camunda/api/engine/engine/default/deployment").statusCode())
                .isEqualTo(403);
        assertThat(before.get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesInDanishWhoeverHasNoRoleAndCreatesNothing() {
        var gerda = new Kommunebruger(port);
        says(Map.of("roller", List.of("camunda-admin", "tovholder", "ESDH"), "skoler", "101001"));

        var page = gerda.open(TASKLIST);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Du er ikke logget ind", "Du har ingen rolle i Skolevej");
        assertThat(identities.createUserQuery().userId("gerda").count()).isZero();
        assertThat(gerda.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void scenario55EndsWhatIsOpenForWhoeverHasLeftAndLetsThemInNoMore() {
        var open = loggedIn(Map.of("roller", "SKV Tovholder", "skoler", "101001"));
        var again = new Kommunebruger(port);
        says(Map.of("roller", "SKV Tovholder", "skoler", "101001", "ansat", "nej"));

        var page = again.open(TASKLIST);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Din ansættelse er ophørt");
        assertThat(roles()).isEmpty();
        assertThat(schools()).isEmpty();
        assertThat(open.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(open.get("/camunda/api/engine/engine/default/user/gerda/profile")
                        .statusCode())
                .isEqualTo(401);
        assertThat(open.get("/api/forloeb").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnAnswerThatBelongsToAnotherBrowser() {
        var state = new Kommunebruger(port);
        String back = Kommunebruger.leadsTo(state.page(toProvider(state))).toString();
        var victim = new Kommunebruger(port);

        assertThat(victim.page(back).statusCode()).as("whole").isEqualTo(401);
        var changed = state.page(back.replaceFirst("state=[^&]+", "state=gaettet"));
        assertThat(changed.statusCode()).as("changed").isEqualTo(401);
        assertThat(changed.body()).contains("Login gik ikke igennem");

        assertThat(victim.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(state.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(identities.createUserQuery().userId("gerda").count()).isZero();
    }

    @Test
    void refusesATokenMadeForAnotherLogin(CapturedOutput log) {
        var gerda = new Kommunebruger(port);
        String changed = toProvider(gerda).replaceFirst("nonce=[^&]+", "nonce=gaettet");
        says(Map.of("roller", "SKV Tovholder"));

        assertThat(gerda.open(changed).statusCode()).isEqualTo(401);

        assertThat(log).contains("invalid_nonce").doesNotContain("eyJ");
        assertThat(gerda.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(identities.createUserQuery().userId("gerda").count()).isZero();
    }

    @Test
    void logsOutHereAndAtTheMunicipality() {
        var gerda = loggedIn(Map.of("roller", "SKV Tovholder"));
        assertThat(Kommunebruger.leadsTo(gerda.page("/log-ud")).getPath())
                .as("a link logs nobody out")
                .isEqualTo("/");
        assertThat(gerda.get(TASKS).statusCode()).isEqualTo(200);

        String session = gerda.cookie("JSESSIONID");

        var answer = gerda.logOut();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
        assertThat(gerda.cookie("JSESSIONID")).isNotEqualTo(session);
        assertThat(gerda.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(gerda.get("/engine-rest/task").statusCode()).isEqualTo(401);
        var page = gerda.open(TASKLIST);
        assertThat(gerda.way)
                .anySatisfy(uri -> assertThat(uri.toString())
                        .startsWith(PROVIDER.issuer() + "/connect/logout")
                        .contains("id_token_hint=", "post_logout_redirect_uri="));
        assertThat(page.uri().getPath()).as("back at the start page").isEqualTo("/");
        assertThat(gerda.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void endsALoginAtTheTimeTheMunicipalitySaysOrAfterEightHours() {
        long soon = ur.instant().plus(Duration.ofMinutes(20)).getEpochSecond();
        var told = loggedIn(Map.of("roller", "SKV Tovholder", "session_slut", soon));
        var untold = loggedIn(Map.of("roller", "SKV Tovholder"));

        ur.moveTo(ur.instant().plus(Duration.ofMinutes(21)));
        assertThat(told.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(untold.get(TASKS).statusCode()).isEqualTo(200);

        ur.moveTo(ur.instant().plus(Duration.ofHours(8)));
        assertThat(untold.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void doesNotLetTheMunicipalityTakeOverALocalAdministrator() {
        var stranger = new Kommunebruger(port);
        says(Map.of("preferred_username", "Admin", "roller", List.of("SKV IT")));

        var page = stranger.open(TASKLIST);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("tilhører allerede en lokal bruger");
        assertThat(stranger.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(identities.checkPassword("admin", "demo")).isTrue();
    }

    @Test
    void needsTheTokenAgainstForgeryAsWithAPassword() {
        var gerda = loggedIn(Map.of("roller", "SKV Tovholder"));

        // the web applications end a session that is used without the token, so theirs comes last
        for (String path : new String[] {"/engine-rest/task", TASKS}) {
            assertThat(gerda.post(path, "application/json", "{}").statusCode())
                    .as(path)
                    .isEqualTo(200);
            assertThat(gerda.postWithoutToken(path, "{}").statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void takesNoPasswords() {
        var lise = new Kommunebruger(port);
        lise.page(TASKLIST + "?noedadgang");

        var refused = lise.logInByPassword("lise");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"message\":\"Her logger man ind med kommunens login.");
        assertThat(lise.get(TASKS).statusCode()).isEqualTo(401);
        for (String pair : new String[] {"lise:demo", "admin:demo", "frida", "", "gerda:"}) {
            assertThat(lise.getBasic("/engine-rest/task", pair).statusCode())
                    .as(pair)
                    .isEqualTo(403);
        }
        assertThat(lise.get("/engine-rest/task").headers().firstValue("WWW-Authenticate"))
                .isEmpty();
    }

    @Test
    void takesAPasswordFromThoseLocalUsersWhomTheSettingsName() {
        var admin = new Kommunebruger(port);
        assertThat(admin.page("/camunda/app/admin/default/?noedadgang").statusCode())
                .isEqualTo(200);
        assertThat(admin.logInByPassword("admin").statusCode()).isEqualTo(200);
        assertThat(admin.get("/api/sso/afvigelser").body()).contains("\"bruger\":\"lise\"");
        assertThat(admin.page("/camunda/app/admin/default/").statusCode()).isEqualTo(200);

        assertThat(admin.getBasic("/engine-rest/task", "frida:demo").statusCode())
                .isEqualTo(200);
    }

    /** Who logs in next at the identity provider, unless said otherwise user {@code gerda}. */
    private static void says(Map<String, Object> claims) {
        var all = new HashMap<String, Object>(Map.of("preferred_username", "gerda"));
        all.putAll(claims);
        PROVIDER.says(all);
    }

    private Kommunebruger loggedIn(Map<String, Object> claims) {
        var somebody = new Kommunebruger(port);
        says(claims);
        HttpResponse<String> page = somebody.open(TASKLIST);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return somebody;
    }

    /** The identity provider's address that opening a page leads to. */
    private static String toProvider(Kommunebruger somebody) {
        var begin = Kommunebruger.leadsTo(somebody.page(TASKLIST));
        return Kommunebruger.leadsTo(somebody.page(begin.toString())).toString();
    }

    private List<String> roles() {
        return identities.createGroupQuery().groupMember("gerda").list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> schools() {
        return identities.createTenantQuery().userMember("gerda").list().stream()
                .map(Tenant::getId)
                .toList();
    }
}
