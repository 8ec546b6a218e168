package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every look at a child's data is in the log, by whatever path, and every look that was refused; scenarios 70 to 72. */
@AdgangTest
class LaeselogTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REST = "/engine-rest";

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

    @Autowired
    JdbcClient jdbc;

    private Sag sag;
    private int before;

    @BeforeEach
    void openACase() {
        sag = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN));
        sag.done("lise", "holdDialogMedForaeldre").done("lise", "udpegTovholder");
        before = rows();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, "/camunda/api/engine/engine/default"})
    void writesThatAFormWasShown(String root) {
        Klient karl = root.equals(REST) ? Klient.basic(port, "karl") : Klient.session(port, "karl", "tasklist");
        String task = sag.task("kortlaegKlassefaellesskab").getId();
        assertThat(karl.get(root + "/task/" + task + "/form-variables").statusCode())
                .isEqualTo(200);
        assertThat(since())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("hvem", "karl")
                        .containsEntry("roller", "klasseteam")
                        .containsEntry("sagsnummer", sag.sagsnummer())
                        .containsEntry("skole", "101001")
                        .containsEntry("handling", "FORMULAR")
                        .containsEntry("grund", "kortlaegKlassefaellesskab")
                        .containsEntry("tilladt", true));
    }

    @Test
    void scenario72WritesThatAKlasseteamMemberTriedToOpenPartB() {
        String partB = sag.task("holdElevsamtale").getId();
        assertThat(Klient.basic(port, "karl")
                        .get(REST + "/task/" + partB + "/form-variables")
                        .statusCode())
                .isEqualTo(404);
        assertThat(since())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("hvem", "karl")
                        .containsEntry("sagsnummer", sag.sagsnummer())
                        .containsEntry("handling", "KALD")
                        .containsEntry("tilladt", false));
    }

    @Test
    void writesThatSomebodyTriedACallThatIsNotTheirs() {
        String task = sag.task("kortlaegKlassefaellesskab").getId();
        assertThat(Klient.basic(port, "karl")
                        .get(REST + "/task/" + task + "/variables")
                        .statusCode())
                .isEqualTo(403);
        assertThat(since())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("grund", "GET /engine-rest/task/…/variables")
                        .containsEntry("sagsnummer", sag.sagsnummer())
                        .containsEntry("tilladt", false));
    }

    @Test
    void writesThatAListOfPupilsWasShown() {
        assertThat(Klient.basic(port, "karl")
                        .get(REST + "/process-definition/key/tidligIndsats/deployed-start-form")
                        .statusCode())
                .isEqualTo(200);
        assertThat(since())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("handling", "LISTE")
                        .containsEntry("grund", "elever")
                        .containsEntry("skole", "101001")
                        .containsEntry("tilladt", true));
    }

    @Test
    void writesThatACaseWasSeenAndThatAnotherSchoolsWasNot() {
        assertThat(Klient.basic(port, "tove")
                        .get("/api/forloeb/" + sag.sagsnummer())
                        .statusCode())
                .isEqualTo(200);
        assertThat(Klient.basic(port, "lars")
                        .get("/api/forloeb/" + sag.sagsnummer())
                        .statusCode())
                .isEqualTo(404);
        assertThat(since())
                .extracting(row -> row.get("hvem") + " " + row.get("handling") + " " + row.get("tilladt"))
                .containsExactly("tove SAG true", "lars SAG false");
    }

    @Test
    void writesThatSomebodyToldSomethingToACaseThatIsNotTheirs() {
        assertThat(Klient.basic(port, "lars")
                        .post("/api/forloeb/" + sag.sagsnummer() + "/haendelser", "{\"type\":\"fremskyndOpfoelgning\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(since())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("hvem", "lars").containsEntry("tilladt", false));
    }

    @Test
    void writesThatSomebodySawTheirCasesAndNothingForWhoeverSeesNumbersOnly() {
        Klient.basic(port, "lise").get("/api/forloeb");
        Klient.basic(port, "frida").get("/api/forloeb");
        assertThat(since())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("hvem", "lise").containsEntry("handling", "SAGER"));
    }

    @Test
    void scenario70WritesThatATeacherOfAnotherSchoolLookedForAPupil() {
        String unilogin = bekymring.pupil(Bekymring.BOEGESKOLEN);
        var answer = Klient.basic(port, "klara").post("/api/bekymringer", """
                {"skole":"101001","unilogin":"%s","kilde":"medarbejder","beskrivelse":"x"}""".formatted(unilogin));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(since())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("hvem", "klara")
                        .containsEntry("handling", "SOEGNING")
                        .containsEntry("tilladt", false)
                        .doesNotContainValue(unilogin));
    }

    @Test
    void scenario71TheFamilyIsToldDatesAndRolesAndNobodysName() {
        Klient.basic(port, "tove").get("/api/forloeb/" + sag.sagsnummer());
        Klient.basic(port, "lars").get("/api/forloeb/" + sag.sagsnummer());
        HttpResponse<String> report = Klient.basic(port, "dan").get("/api/adgangslog/" + sag.sagsnummer());
        assertThat(report.statusCode()).isEqualTo(200);
        JsonNode looks = json(report).get("visninger");
        assertThat(looks).extracting(look -> look.get("handling").asText()).contains("Så sagen");
        assertThat(looks)
                .extracting(look -> look.get("roller").get(0).asText() + " " + look.get("tilladt"))
                .contains("tovholder true", "skoleleder false");
        assertThat(looks)
                .allSatisfy(look -> assertThat(look.get("dato").asText()).matches("\\d{4}-\\d\\d-\\d\\d"));
        assertThat(report.body()).doesNotContain("tove", "lars", "Thorsen", "karl");
        assertThat(since())
                .last()
                .satisfies(row -> assertThat(row).containsEntry("hvem", "dan").containsEntry("handling", "ADGANGSLOG"));
    }

    @Test
    void theDpoDrawsASampleWithWhoSawWhat() {
        String day = dayAfterTheLastLook();
        scenarie.day(day);
        Klient.basic(port, "tove").get("/api/forloeb/" + sag.sagsnummer());
        Klient dan = Klient.basic(port, "dan");
        JsonNode all = json(dan.get("/api/adgangslog/stikproeve?antal=500&skole=101001&fra=" + day));
        assertThat(StreamSupport.stream(all.spliterator(), false))
                .anyMatch(row -> row.get("hvem").asText().equals("tove")
                        && row.get("sagsnummer").asText().equals(sag.sagsnummer()));
        assertThat(json(dan.get("/api/adgangslog/stikproeve?antal=2"))).hasSize(2);
        assertThat(dan.get("/api/adgangslog/stikproeve?antal=501").statusCode()).isEqualTo(400);
        assertThat(json(dan.get("/api/adgangslog/stikproeve?fra=2999-01-01"))).isEmpty();
    }

    @Test
    void theDpoSeesWhoWasRefusedTheNewestFirst() {
        String day = dayAfterTheLastLook();
        scenarie.day(day);
        Klient.basic(port, "tove").get("/api/forloeb/" + sag.sagsnummer());
        Klient.basic(port, "lars").get("/api/forloeb/" + sag.sagsnummer());
        Klient.basic(port, "tom").get("/api/forloeb/" + sag.sagsnummer());

        JsonNode refused = json(Klient.basic(port, "dan").get("/api/adgangslog/afviste?fra=" + day));

        assertThat(refused)
                .extracting(row -> row.get("hvem").asText())
                .containsExactlyInAnyOrder("lars", "tom")
                .doesNotContain("tove");
        assertThat(refused)
                .allMatch(row -> !row.get("tilladt").asBoolean()
                        && row.get("handling").asText().equals("Så sagen"));
    }

    @Test
    void writesThatSomebodyTriedACallOfOurOwnThatIsNotTheirs() {
        for (String sagsnummer : List.of(sag.sagsnummer(), "FP-1999-00001", "x" + sag.sagsnummer())) {
            assertThat(Klient.basic(port, "karl")
                            .send("PUT", "/api/journalisering/" + sagsnummer, "application/json", "{}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(since())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("hvem", "karl")
                        .containsEntry("sagsnummer", sag.sagsnummer())
                        .containsEntry("skole", "101001")
                        .containsEntry("handling", "KALD")
                        .containsEntry("grund", "PUT /api/journalisering/…")
                        .containsEntry("tilladt", false));
    }

    @Test
    void theDpoSeesThatTheLogIsWhole() {
        JsonNode found = json(Klient.basic(port, "dan").get("/api/adgangslog/eftersyn"));
        assertThat(found.get("antal").asInt()).isGreaterThan(0);
        assertThat(found.get("brud")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lise", "tove", "karl", "pia", "frida", "dorte", "admin"})
    void nobodyElseReadsTheLog(String login) {
        Klient klient = Klient.basic(port, login);
        for (String report : List.of(sag.sagsnummer(), "stikproeve", "afviste", "eftersyn")) {
            assertThat(klient.get("/api/adgangslog/" + report).statusCode()).isEqualTo(403);
        }
        assertThat(Klient.nobody(port).get("/api/adgangslog/eftersyn").statusCode())
                .isEqualTo(401);
    }

    @Test
    void anUnknownCaseIsUnknownToTheDpoToo() {
        assertThat(Klient.basic(port, "dan")
                        .get("/api/adgangslog/FP-1999-00001")
                        .statusCode())
                .isEqualTo(404);
    }

    private List<Map<String, Object>> since() {
        return jdbc.sql(
                        "select hvem, roller, sagsnummer, skole, handling, grund, tilladt from adgangslog order by nr offset "
                                + before)
                .query()
                .listOfRows();
    }

    private String dayAfterTheLastLook() {
        return jdbc.sql("select max(tidspunkt) from adgangslog")
                .query((row, nr) -> row.getTimestamp(1).toLocalDateTime().toLocalDate())
                .single()
                .plusDays(1)
                .toString();
    }

    private int rows() {
        return jdbc.sql("select count(*) from adgangslog").query(Integer.class).single();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }
}
