package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP: what who stands in may see before, during and after, and the former tovholder no more; by both roots of the engine's REST. */
@AdgangTest
class StedfortraederadgangTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

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
    void whoStandsInSeesCaseAndTaskDuringThoseDaysOnly() {
        LocalDate day = scenarie.today();
        assertThat(sees("karl")).isFalse();
        scenarie.begin(
                "tove",
                "stedfortraedning",
                "registrerStedfortraeder",
                Map.of("fra", day.plusDays(1).toString(), "til", day.plusDays(2).toString(), "stedfortraeder", "karl"));
        assertThat(sees("karl")).isFalse();

        scenarie.travelTo(day.plusDays(1).toString());
        assertThat(sees("karl")).isTrue();
        assertThat(json(Klient.basic(port, "karl").get(caseApi()))
                        .path("stedfortraeder")
                        .path("person")
                        .asText())
                .isEqualTo("karl");
        assertThat(Klient.basic(port, "karl")
                        .post(caseApi() + "/haendelser", "{\"type\":\"elevsamtale\"}")
                        .statusCode())
                .isEqualTo(202);

        scenarie.travelTo(day.plusDays(3).toString());
        assertThat(sees("karl")).isFalse();
        assertThat(sees("tove")).isTrue();
    }

    @Test
    void theRightIsGoneByTheDayEvenIfNoJobHasRun() {
        LocalDate day = scenarie.today();
        scenarie.begin(
                "tove",
                "stedfortraedning",
                "registrerStedfortraeder",
                Map.of("fra", day.toString(), "til", day.toString(), "stedfortraeder", "karl"));
        scenarie.travelTo(day.toString());
        assertThat(Klient.basic(port, "karl").get(caseApi()).statusCode()).isEqualTo(200);

        scenarie.day(day.plusDays(1).toString());

        assertThat(Klient.basic(port, "karl").get(caseApi()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoStandsInForASkolelederLeadsThatSchoolAndNoOther() {
        Sag elsewhere = scenarie.worry("klara", bekymring.pupil(Bekymring.AASKOLEN));
        LocalDate day = scenarie.today();
        scenarie.begin(
                "lise",
                "stedfortraedning",
                "registrerStedfortraeder",
                Map.of(
                        "fravaerende",
                        "101001:lise",
                        "fra",
                        day.toString(),
                        "til",
                        day.toString(),
                        "stedfortraeder",
                        "trine"));
        scenarie.travelTo(day.toString());

        assertThat(Klient.basic(port, "trine").get(caseApi()).statusCode()).isEqualTo(200);
        assertThat(Klient.basic(port, "trine")
                        .get("/api/forloeb/" + elsewhere.sagsnummer())
                        .statusCode())
                .isEqualTo(404);
        scenarie.employ("thea", "tovholder", "101001");
        assertThat(changeTovholder("trine", "thea")).isEqualTo(202);

        scenarie.travelTo(day.plusDays(1).toString());
        assertThat(Klient.basic(port, "trine").get(caseApi()).statusCode()).isEqualTo(404);
    }

    @Test
    void theSkolelederSeesWhoIsAwayAndEndsItBeforeTime() {
        LocalDate day = scenarie.today();
        String key = scenarie.begin(
                        "tove",
                        "stedfortraedning",
                        "registrerStedfortraeder",
                        Map.of("fra", day.toString(), "til", day.plusDays(4).toString(), "stedfortraeder", "karl"))
                .sagsnummer();
        scenarie.travelTo(day.toString());
        String end = "/api/stedfortraedninger/" + key.substring("ST-".length()) + "/afslut";
        assertThat(Klient.basic(port, "lise").get("/api/stedfortraedninger").body())
                .contains("\"fravaerende\":\"tove\",\"stedfortraeder\":\"karl\"");
        assertThat(Klient.basic(port, "lars").get("/api/stedfortraedninger").body())
                .isEqualTo("[]");
        assertThat(Klient.basic(port, "karl").post(end, "").statusCode()).isEqualTo(404);
        assertThat(Klient.basic(port, "lars").post(end, "").statusCode()).isEqualTo(404);
        assertThat(Klient.basic(port, "lise")
                        .post("/api/stedfortraedninger/1x/afslut", "")
                        .statusCode())
                .isEqualTo(400);

        assertThat(Klient.basic(port, "lise").post(end, "").statusCode()).isEqualTo(202);

        assertThat(sees("karl")).isFalse();
        assertThat(sees("tove")).isTrue();
        assertThat(Klient.basic(port, "lise").post(end, "").statusCode()).isEqualTo(409);
    }

    @Test
    void theFormerTovholderSeesNothingFromTheMomentTheCaseIsHandedOver() {
        scenarie.employ("thea", "tovholder", "101001");
        assertThat(sees("tove")).isTrue();
        assertThat(changeTovholder("tove", "thea")).as("not hers to give").isEqualTo(403);
        assertThat(changeTovholder("lars", "thea")).isEqualTo(404);
        assertThat(changeTovholder("lise", "karl")).isEqualTo(400);
        assertThat(changeTovholder("lise", "tove")).isEqualTo(400);

        assertThat(changeTovholder("lise", "thea")).isEqualTo(202);

        assertThat(sees("tove")).isFalse();
        assertThat(sees("thea")).isTrue();
        JsonNode shown = json(Klient.basic(port, "lise").get(caseApi()));
        assertThat(shown.path("tovholder").asText()).isEqualTo("thea");
        assertThat(shown.path("tovholderskift").asInt()).isEqualTo(1);
    }

    @Test
    void aCaseIsPausedAndResumedOverRestByThoseItBelongsTo() {
        String until = scenarie.today().plusDays(21).toString();
        String pause = "{\"type\":\"saetIBero\",\"aarsag\":\"indlagt\",\"til\":\"%s\",\"tekst\":\"Indlagt.\"}"
                .formatted(until);
        assertThat(event("karl", pause)).isEqualTo(404);
        assertThat(event("lars", pause)).isEqualTo(404);
        assertThat(event("tove", pause.replace(until, "i morgen"))).isEqualTo(400);
        assertThat(event("tove", "{\"type\":\"genoptag\"}")).as("not paused").isEqualTo(409);

        assertThat(event("tove", pause)).isEqualTo(202);

        JsonNode shown = json(Klient.basic(port, "tove").get(caseApi()));
        assertThat(shown.path("fase").asText()).isEqualTo("I_BERO");
        assertThat(shown.path("naesteFristForklaring").asText()).contains("Sagen er i bero");
        assertThat(event("tove", pause)).isEqualTo(409);
        assertThat(event("tove", "{\"type\":\"elevsamtale\"}")).isEqualTo(409);
        assertThat(event("lise", "{\"type\":\"genoptag\"}")).isEqualTo(202);
    }

    private int event(String login, String body) {
        return Klient.basic(port, login).post(caseApi() + "/haendelser", body).statusCode();
    }

    private int changeTovholder(String login, String to) {
        return Klient.basic(port, login)
                .post(
                        caseApi() + "/haendelser",
                        "{\"type\":\"skiftTovholder\",\"tovholder\":\"%s\",\"tekst\":\"Ring om eftermiddagen.\"}"
                                .formatted(to))
                .statusCode();
    }

    /** The case and its open task and the task's form, or none of the three. */
    private boolean sees(String login) {
        String task = sag.task("udarbejdHandleplan").getId();
        boolean seesCase = Klient.basic(port, login).get(caseApi()).statusCode() == 200;
        Map<String, Klient> roots = Map.of(
                "/engine-rest", Klient.basic(port, login),
                "/camunda/api/engine/engine/default", Klient.session(port, login, "tasklist"));
        roots.forEach((root, klient) -> {
            assertThat(klient.get(root + "/task/" + task).statusCode()).isEqualTo(seesCase ? 200 : 404);
            assertThat(klient.get(root + "/task/" + task + "/form-variables").statusCode())
                    .isEqualTo(seesCase ? 200 : 404);
            assertThat(klient.get(root + "/task").body().contains(task)).isEqualTo(seesCase);
        });
        return seesCase;
    }

    private String caseApi() {
        return "/api/forloeb/" + sag.sagsnummer();
    }

    private static JsonNode json(java.net.http.HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
