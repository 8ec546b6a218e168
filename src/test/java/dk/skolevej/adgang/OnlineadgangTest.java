package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.demo.Demosvar;
import dk.skolevej.scenarie.Onlineplan;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Online teaching over REST: what Tasklist refuses is refused here too, and each sees of it what is theirs; scenarios 27, 28, 29, 30, 31 and 43. */
@AdgangTest
class OnlineadgangTest {

    private static final String PLAN = "udarbejdHandleplan";
    private static final String REVIEW = "vurderOnlineundervisning";

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

    private Sag sag;

    @BeforeEach
    void thePlanIsToBeWritten() {
        scenarie.day("2026-08-24");
        sag = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN)).toHandleplan();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario27NamesEachThingThatIsMissing() {
        Map<String, Object> row = Onlineplan.row(scenarie.today(), 84);
        List.of("til", "kontaktHvem", "naesteVurdering").forEach(row::remove);
        Map<String, Object> plan = Onlineplan.with(scenarie.today(), row);
        plan.put("elevindsats", Demosvar.to(PLAN, scenarie.today(), Map.of()).get("elevindsats"));

        var answer = submit("tove", PLAN, plan);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "slutdatoen for onlineundervisningen mangler",
                        "planen for kontakt til elevens egne lærere og klasse mangler",
                        "datoen for næste vurdering af onlineundervisningen mangler",
                        "onlineundervisningen står alene");
        assertThat(sag.open()).containsExactly(PLAN);
    }

    @ParameterizedTest
    @CsvSource({
        "udbyder, privat, 'har et valg, der ikke findes på listen'",
        "udbyder, ungdomsskole, 'har et valg, der ikke findes på listen'",
        "til, 2029-01-15, 'onlineundervisning kan højst aftales for 26 uger ad gangen'"
    })
    void scenario30AndTheLongestPeriodRefuseWhatNoMunicipalityMayDo(String key, String value, String says) {
        Map<String, Object> row = Onlineplan.row(scenarie.today(), 84);
        row.put(key, value);

        var answer = submit("tove", PLAN, Onlineplan.with(scenarie.today(), row));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(says);
        assertThat(sag.open()).containsExactly(PLAN);
    }

    @Test
    void scenario28OutsideTheTrialOnlyAPartMayBeOnline() {
        scenarie.cleanUp();
        scenarie.afterTheTrial();
        sag = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN)).toHandleplan();
        Map<String, Object> row = Onlineplan.row(scenarie.today(), 84);
        row.put("procent", 100);

        var answer = submit("tove", PLAN, Onlineplan.with(scenarie.today(), row));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("kommunen er ikke med i forsøget, så højst 20 procent må være online");
        row.put("procent", 20);
        assertThat(submit("tove", PLAN, Onlineplan.with(scenarie.today(), row)).statusCode())
                .isEqualTo(204);
    }

    @Test
    void scenario31And43AreSeenOverRestByThoseWhoAnswerForTheCaseAndAsANumberByTheForvaltning() {
        assertThat(submit("tove", PLAN, Onlineplan.of(scenarie.today(), 56)).statusCode())
                .isEqualTo(204);
        sag.done("lise", "godkendHandleplan");
        for (String day : List.of("2026-10-19", "2026-11-02", "2026-11-16")) {
            scenarie.travelTo(day.equals("2026-10-19") ? "2026-09-21" : previous(day));
            Map<String, Object> review = Demosvar.to(REVIEW, scenarie.today(), Map.of());
            review.put("onlineudfald", "forlaeng");
            review.put("nySlutdato", java.time.LocalDate.parse(day).plusDays(14).toString());
            review.put("naesteVurdering", day);
            var sent = submit("tove", REVIEW, review);
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(204);
        }
        List<Map<String, Object>> rows = rows("ivaerksaetElevindsats");
        rows.get(0).put("status", "ikkeIvaerksat");
        rows.get(0).put("aarsag", "Trine er syg");
        assertThat(submit("tove", "ivaerksaetElevindsats", Map.of("tiltag", rows))
                        .statusCode())
                .isEqualTo(204);
        scenarie.timePasses();

        String path = "/api/forloeb/" + sag.sagsnummer();
        assertThat(Klient.basic(port, "lise").get(path).body())
                .contains("\"forlaengelser\":3", "\"staarAleneSiden\":\"2026-11-02\"");
        assertThat(Klient.basic(port, "frida").get("/api/onlineundervisning").body())
                .as("cells under 5 are not told")
                .isEqualTo("{\"forlaengetMindstTreGange\":\"under 5\"}");
        assertThat(sag.open()).contains(REVIEW);
        var alone = submit("tove", REVIEW, Demosvar.to(REVIEW, scenarie.today(), Map.of()));
        assertThat(alone.statusCode()).isEqualTo(400);
        assertThat(alone.body()).contains("onlineundervisningen står alene");
    }

    @ParameterizedTest
    @CsvSource({"lise", "tove", "karl", "pia", "dan", "dorte", "admin"})
    void theNumbersAreTheForvaltningsAlone(String login) {
        assertThat(Klient.basic(port, login).get("/api/onlineundervisning").statusCode())
                .isEqualTo(403);
        var export = Klient.basic(port, login).get("/api/onlineundervisning/evaluering");
        assertThat(export.statusCode()).isEqualTo(403);
        assertThat(export.body()).doesNotContain("kvartal");
    }

    @Test
    void theForvaltningFetchesTheExportAndNobodyElseWhoeverTheySay() {
        var export = Klient.basic(port, "frida").get("/api/onlineundervisning/evaluering");

        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(export.body()).isEqualTo("Fra kvartal;Til kvartal;Klassetrin;Spørgsmål;Svar;Elever\n");
        assertThat(Klient.nobody(port).get("/api/onlineundervisning/evaluering").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"karl", "trine", "pia", "lars", "frida", "tom"})
    void nobodyElseReadsWhatIsAgreed(String login) {
        submit("tove", PLAN, Onlineplan.of(scenarie.today(), 56));
        sag.done("lise", "godkendHandleplan");
        scenarie.travelTo("2026-09-21");
        String form = "/engine-rest/task/" + sag.task(REVIEW).getId() + "/form-variables";

        assertThat(Klient.basic(port, "tove").get(form).body()).contains("Kan ikke være i et rum");
        assertThat(Klient.basic(port, login).get(form).body()).doesNotContain("Kan ikke være");
        assertThat(Klient.basic(port, login)
                        .get("/api/forloeb/" + sag.sagsnummer())
                        .body())
                .doesNotContain("\"procent\":20");
    }

    private String previous(String day) {
        return java.time.LocalDate.parse(day).minusDays(14).toString();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String step) {
        return ((List<Map<String, Object>>) sag.form("tove", step).get("tiltag"))
                .stream().<Map<String, Object>>map(HashMap::new).toList();
    }

    private HttpResponse<String> submit(String login, String step, Map<String, Object> changes) {
        return new Indsendelse(port, scenarie).submit(login, sag, step, changes);
    }
}
