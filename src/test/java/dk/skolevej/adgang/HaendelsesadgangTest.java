package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Over HTTP: who may ask PPR, undo a closing and tell of a death, by role. Nothing of what they write comes back, and whoever does not see a case is told the
 * same as of one there is not.
 */
@AdgangTest
class HaendelsesadgangTest {

    private static final String TEXT = "Blå mærker";

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

    private Sag sag;

    @BeforeEach
    void theMeasuresAreUnderWay() {
        sag = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN)).toIndsats();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @ParameterizedTest
    @CsvSource({
        "karl, 404",
        "trine, 404",
        "pia, 404",
        "lars, 404",
        "tom, 404",
        "frida, 404",
        "dorte, 404",
        "dan, 404",
        "tove, 202",
        "lise, 202"
    })
    void pprIsAskedByThoseWhoSeeTheCase(String login, int status) {
        var answer = tell(login, "inddragPpr");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain(TEXT);
        if (status == 404) {
            assertThat(answer.body().replace(sag.sagsnummer(), "FP-2001-00001"))
                    .isEqualTo(Klient.basic(port, login)
                            .post("/api/forloeb/FP-2001-00001/haendelser", body("inddragPpr"))
                            .body());
            assertThat(sag.open()).isEmpty();
        } else {
            assertThat(sag.open()).containsExactly("raadFraPpr");
        }
    }

    @Test
    void onlyPprReadsTheQuestionAndOnlyTheTovholderWhatItLedTo() {
        tell("tove", "inddragPpr");
        String question = "/engine-rest/task/" + sag.task("raadFraPpr").getId() + "/form-variables";
        assertThat(Klient.basic(port, "pia").get(question).body()).contains(TEXT);
        for (String login : new String[] {"karl", "trine", "lars", "frida", "tom"}) {
            assertThat(Klient.basic(port, login).get(question).body()).as(login).doesNotContain(TEXT);
        }
        sag.done("pia", "raadFraPpr");
        String advice = "/engine-rest/task/" + sag.task("tagStillingTilRaad").getId() + "/form-variables";
        assertThat(Klient.basic(port, "tove").get(advice).body()).contains(TEXT, "ti minutter før de andre");
        for (String login : new String[] {"karl", "trine", "pia", "lars", "frida", "tom"}) {
            assertThat(Klient.basic(port, login).get(advice).body()).as(login).doesNotContain(TEXT, "ti minutter");
        }
    }

    @ParameterizedTest
    @CsvSource({"karl, 404", "trine, 404", "pia, 404", "lars, 404", "frida, 404", "dan, 404", "tove, 403", "lise, 202"})
    void theSchoolsLeaderAloneTellsOfADeath(String login, int status) {
        var answer = tell(login, "afdoed");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain(TEXT);
        assertThat(sag.column("fase")).isEqualTo(status == 202 ? "LUKKET" : "INDSATS");
        assertThat(Klient.basic(port, "lise").get("/api/forloeb").body().contains(sag.sagsnummer()))
                .isEqualTo(status != 202);
        assertThat(Klient.basic(port, "lise").get(path()).statusCode())
                .as("who saw it can read it")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"karl, 404", "trine, 404", "pia, 404", "lars, 404", "frida, 404", "dan, 404", "tove, 404", "lise, 202"})
    void theSchoolsLeaderAloneUndoesAClosing(String login, int status) {
        Sag closed = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN))
                .done("lise", "holdDialogMedForaeldre", java.util.Map.of("vurdering", "ikkeBekymrende"));

        var answer = Klient.basic(port, login)
                .post("/api/forloeb/" + closed.sagsnummer() + "/haendelser", body("fortrydLukning"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain(TEXT);
        assertThat(closed.running()).isEqualTo(status == 202);
    }

    @ParameterizedTest
    @CsvSource({"fortrydelse", "doedsfald"})
    void theFormsAreOfNoUseToAnybodyElse(String process) {
        if (process.equals("fortrydelse")) {
            sag.until("bekraeftAfslutning").done("lise", "bekraeftAfslutning");
        }
        String fase = sag.column("fase");
        String form = "/engine-rest/process-definition/" + definition(process) + "/deployed-start-form";
        assertThat(Klient.basic(port, "lise").get(form).body()).contains(sag.sagsnummer());
        for (String login : new String[] {"tove", "karl", "trine", "pia"}) {
            var answer = Klient.basic(port, login)
                    .post(
                            "/engine-rest/process-definition/" + definition(process) + "/submit-form",
                            "{\"variables\":{\"sag\":{\"value\":\"%s\"}}}".formatted(sag.sagsnummer()));
            assertThat(answer.statusCode()).as(login).isEqualTo(400);
            assertThat(answer.body()).as("the list is empty").contains("ikke findes på listen");
            assertThat(sag.column("fase")).isEqualTo(fase);
        }
        assertThat(Klient.basic(port, "admin").get(form).statusCode()).isEqualTo(403);
    }

    private String definition(String process) {
        return scenarie.definition(process);
    }

    private java.net.http.HttpResponse<String> tell(String login, String type) {
        return Klient.basic(port, login).post(path() + "/haendelser", body(type));
    }

    private String path() {
        return "/api/forloeb/" + sag.sagsnummer();
    }

    private static String body(String type) {
        return "{\"type\":\"%s\",\"tekst\":\"%s\"}".formatted(type, TEXT);
    }
}
