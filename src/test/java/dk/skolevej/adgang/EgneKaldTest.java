package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Our own REST API and pages answer by the table of calls alone: what has no line there is shut, however it is spelt. */
@AdgangTest
class EgneKaldTest {

    private static final String FORGOTTEN = "/api/glemt/{sagsnummer}";
    private static final List<String> EVERYBODY =
            List.of("lise", "tove", "karl", "trine", "pia", "frida", "dorte", "dan", "admin");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping spring;

    @Autowired
    TilladteKald table;

    @Test
    void eachCallHasALineAndEachLineHasACall() {
        assertThat(known()).hasSizeGreaterThan(20).isEqualTo(written());
    }

    @Test
    void aCallThatSomebodyForgotToWriteInTheTableIsShutForEverybody() throws Exception {
        RequestMappingInfo info = RequestMappingInfo.paths(FORGOTTEN)
                .methods(RequestMethod.GET)
                .options(spring.getBuilderConfiguration())
                .build();
        spring.registerMapping(info, this, getClass().getDeclaredMethod("forgotten"));
        try {
            assertThat(known()).contains("GET /api/glemt/{}").isNotEqualTo(written());
            for (String login : EVERYBODY) {
                assertRefused(Klient.basic(port, login).get("/api/glemt/FP-2026-00001"));
            }
            assertRefused(Klient.session(port, "lise", "tasklist").get("/api/glemt/FP-2026-00001"));
        } finally {
            spring.unregisterMapping(info);
        }
    }

    @SuppressWarnings("unused")
    ResponseEntity<String> forgotten() {
        return ResponseEntity.ok("glemt");
    }

    /** The dpo may have the report; lise has part in no case here. */
    @ParameterizedTest
    @CsvSource({
        "GET, /api",
        "GET, /api/",
        "GET, /api/findes-ikke",
        "GET, /api/forloeb/FP-2026-00001/mere",
        "GET, /api/forloeb/FP-2026-00001/haendelser",
        "GET, /api/adgangslog/FP-2026-00001",
        "GET, /api/adgangslog/FP-2026-00001/",
        "GET, /api/adgangslog/stikproeve",
        "HEAD, /api/adgangslog/stikproeve",
        "GET, /api/%61dgangslog/eftersyn",
        "GET, /api/adgangslog//eftersyn",
        "GET, /api/forloeb/../adgangslog/eftersyn",
        "GET, /api/forloeb/%2e%2e/adgangslog/eftersyn",
        "GET, /api/forloeb%2f..%2fadgangslog%2feftersyn",
        "GET, /api/adgangslog/1%2feftersyn",
        "GET, /api/adgangslog;x=1/eftersyn",
        "GET, /api/adgangslog/eftersyn;x=1",
        "GET, /api/adgangslog/eftersyn.json",
        "GET, /API/adgangslog/eftersyn",
        "GET, /sager/FP-2026-00001/haendelser",
        "GET, /sager/FP-2026-00001/mere",
        "GET, /sager/soegning",
        "POST, /sager",
        "GET, /Sager",
        "GET, /sager;x=1",
        "OPTIONS, /api/forloeb",
        "OPTIONS, /api/adgangslog/eftersyn",
        "TRACE, /api/forloeb",
        "PATCH, /api/forloeb",
        "DELETE, /api/forloeb/FP-2026-00001",
        "PUT, /api/skolekalender/2026-2027",
        "GET, /engine-rest/api/adgangslog/eftersyn",
        "GET, /engine-rest/engine/default/api/adgangslog/eftersyn"
    })
    void isNotFooledByTheSpellingOfAPathOrAMethod(String method, String path) {
        assertThat(Raa.send(port, method, path, Klient.basic(port, "lise"))).isIn(400, 403, 405);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/forloeb", "HEAD, /api/forloeb", "GET, /api/postvalg", "HEAD, /api/postvalg"})
    void opensWhatIsEverybodys(String method, String path) {
        assertThat(Raa.send(port, method, path, Klient.basic(port, "lise"))).isEqualTo(200);
        assertThat(Raa.send(port, method, path, Klient.nobody(port))).isEqualTo(401);
    }

    @Test
    void aWrongNumberIsAnsweredByWhoeverLooksItUp() {
        var answer = Klient.basic(port, "lise").get("/api/forloeb/FP-26-1");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"kode\":\"ukendtForloeb\"");
    }

    @ParameterizedTest
    @CsvSource({
        "lise, GET, /api/adgangslog/eftersyn, Det er kun for databeskyttelsesrådgiveren.",
        "admin, GET, /api/adgangslog/eftersyn, Det er kun for databeskyttelsesrådgiveren.",
        "lise, GET, /api/post, Det er kun for IT.",
        "dan, PUT, /api/elever/udmeldelse, Det er kun for IT.",
        "admin, GET, /api/sso/afvigelser, ",
        "frida, GET, /api/overskredne/opgaver, Det er kun for skolens leder.",
        "tove, GET, /api/overskredne, Det er kun for forvaltningen.",
        "lise, GET, /api/onlineundervisning, Det er kun for forvaltningen.",
        "dorte, GET, /api/onlineundervisning/evaluering, Det er kun for forvaltningen.",
        "frida, GET, /api/onlineundervisning/evaluering, ",
        "tove, GET, /api/sletning/rapport, Det er kun for databeskyttelsesrådgiveren og forvaltningen."
    })
    void saysInDanishWhoTheCallIsFor(String login, String method, String path, String text) {
        var answer =
                Klient.basic(port, login).send(method, path, "application/json", method.equals("GET") ? null : "{}");
        if (text == null) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else {
            assertRefused(answer);
            assertThat(answer.body()).contains("\"detail\":\"Det har du ikke adgang til. " + text + "\"");
        }
    }

    @Test
    void aPageThatIsAskedForInAWayItDoesNotKnowIsNotFoundInDanish() {
        Klient lise = Klient.basic(port, "lise").with("Accept", "text/html");
        for (var answer : List.of(
                lise.get("/sager?side=sidste"),
                lise.get("/sager/FP-2001-00001"),
                lise.send("POST", "/sager/soegning", "application/x-www-form-urlencoded", "andet=1"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("<h1>Siden findes ikke</h1>");
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "\"kode\":\"ikkeTilladtKald\"",
                        "\"status\":403",
                        "\"felter\":[]",
                        "Det har du ikke adgang til.")
                .doesNotContain("glemt");
    }

    /** What Spring routes under /api and /sager, whatever it is; a route for all methods would be one that no line can be for. */
    private Set<String> known() {
        return spring.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.matches("/(api|sager)(/.*)?"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().isEmpty()
                                ? Stream.of("* " + shape(path))
                                : info.getMethodsCondition().getMethods().stream()
                                        .map(method -> method + " " + shape(path))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> written() {
        return table.rows().stream()
                .filter(TilladtKald::isOwn)
                .flatMap(row -> row.metoder().stream().map(method -> method + " " + shape(row.sti())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shape(String path) {
        return Arrays.stream(path.split("/"))
                .map(word -> word.replaceAll("^\\{.*}$", "{}"))
                .collect(Collectors.joining("/"));
    }
}
