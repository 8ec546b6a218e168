package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers of a case over HTTP: for whoever sees what is in it, each look logged; for everybody else there is no such case. */
@AdgangTest
class PapiradgangTest {

    private static final String DESCRIPTION = "/api/papir/forloebspakken";

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    JdbcClient jdbc;

    private Sag sag;
    private int before;

    @BeforeEach
    void aCaseWithAPlan() {
        scenarie.day("2026-08-17");
        sag = scenarie.worry().toIndsats();
        before =
                jdbc.sql("select count(*) from adgangslog").query(Integer.class).single();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tove", "lise"})
    void areForWhoeverAnswersForTheCaseAndLogged(String login) {
        for (String paper : List.of("handleplan", "handleplan?nr=1", "kortlaegning", "familie", "oevrigt")) {
            var answer = get(login, "papir/" + paper);
            assertThat(answer.statusCode()).as(paper).isEqualTo(200);
            assertThat(answer.body()).startsWith("%PDF-");
            assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Disposition"))
                    .startsWith("inline")
                    .contains(sag.sagsnummer() + "-" + paper.replaceAll("\\?.*", "") + "-1.pdf")
                    .doesNotContain("Havtorn");
        }
        assertThat(since())
                .containsExactly(
                        look(login, "PAPIR", "handleplan", true),
                        look(login, "PAPIR", "handleplan", true),
                        look(login, "PAPIR", "kortlaegning", true),
                        look(login, "PAPIR", "familie", true),
                        look(login, "PAPIR", "oevrigt", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"karl", "trine", "pia", "frida", "dan", "dorte", "admin", "lars", "tom"})
    void areForNobodyElseAndTheAttemptIsLogged(String login) {
        for (String path : List.of("papir/handleplan", "papir/familie", "papir/findesIkke", "arkivpakke")) {
            var answer = get(login, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("\"kode\":\"ukendtForloeb\"");
        }
        assertThat(since())
                .containsExactly(
                        look(login, "PAPIR", "papir", false),
                        look(login, "PAPIR", "papir", false),
                        look(login, "PAPIR", "papir", false),
                        look(login, "ARKIVPAKKE", "arkivpakke", false));
    }

    @Test
    void areNotThereWithoutALoginNorOfACaseThatIsNone() {
        assertThat(Klient.nobody(port).get(path("papir/handleplan")).statusCode())
                .isEqualTo(401);
        assertThat(Klient.nobody(port).get(path("arkivpakke")).statusCode()).isEqualTo(401);
        assertThat(Klient.nobody(port).get(DESCRIPTION).statusCode()).isEqualTo(401);
        var none = Klient.basic(port, "tove").get("/api/forloeb/FP-1999-00001/papir/handleplan");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body())
                .as("as of somebody else's")
                .isEqualTo(get("tom", "papir/handleplan").body());
    }

    @Test
    void thatAreNotThereAreSaidNotToBe() {
        for (String paper : List.of(
                "afslutning", "opfoelgning", "handleplan?nr=2", "handleplan?nr=0", "findesIkke", "HANDLEPLAN")) {
            var answer = get("tove", "papir/" + paper);
            assertThat(answer.statusCode()).as(paper).isEqualTo(404);
            assertThat(answer.body()).contains("\"kode\":\"ukendtPapir\"").doesNotContain("findesIkke");
        }
        assertThat(get("tove", "papir/handleplan?nr=x").statusCode()).isEqualTo(400);
        assertThat(since()).as("nothing was seen").isEmpty();
    }

    @Test
    void theArchivePackageIsThereWhenTheCaseIsClosed() {
        var open = get("lise", "arkivpakke");
        assertThat(open.statusCode()).isEqualTo(409);
        assertThat(open.body()).contains("\"kode\":\"sagenErAaben\"");
        assertThat(since()).isEmpty();
        sag = scenarie.worry("karl", "somo02");
        sag.done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));

        var closed = get("lise", "arkivpakke");

        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.body()).startsWith("PK");
        assertThat(header(closed, "Content-Type")).isEqualTo("application/zip");
        assertThat(header(closed, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + sag.sagsnummer() + ".zip\"");
        assertThat(since()).last().isEqualTo(look("lise", "ARKIVPAKKE", "arkivpakke", true));
        assertThat(get("frida", "arkivpakke").statusCode())
                .as("the forvaltning archives numbers, and sees no content")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lise", "karl", "pia", "frida", "dan", "dorte", "admin"})
    void theDescriptionIsForEverybodyWhoIsLoggedInAndAboutNobody(String login) {
        var answer = Klient.basic(port, login).get(DESCRIPTION);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF-");
        assertThat(header(answer, "Content-Disposition")).contains("forloebspakken.pdf");
        assertThat(since()).isEmpty();
    }

    @Test
    void theFamilyIsToldThatAPaperWasFetched() {
        get("tove", "papir/handleplan");

        assertThat(Klient.basic(port, "dan")
                        .get("/api/adgangslog/" + sag.sagsnummer())
                        .body())
                .contains("Hentede et papir fra sagen");
    }

    private HttpResponse<String> get(String login, String path) {
        return Klient.basic(port, login).get(path(path));
    }

    private String path(String path) {
        return "/api/forloeb/" + sag.sagsnummer() + "/" + path;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private List<String> since() {
        return jdbc.sql("select hvem, handling, grund, tilladt from adgangslog order by nr offset " + before)
                .query((row, nr) -> look(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    private static String look(String hvem, String handling, String grund, boolean tilladt) {
        return "%s %s %s %s".formatted(hvem, handling, grund, tilladt);
    }
}
