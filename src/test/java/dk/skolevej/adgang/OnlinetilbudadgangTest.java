package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.demo.Demosvar;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Udelukkelser;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The offer of a municipality in the trial, over HTTP: what may be agreed with it (scenario 29), and who there sees what of which pupils. */
@AdgangTest
class OnlinetilbudadgangTest {

    private static final String PLAN = "udarbejdHandleplan";
    private static final String REVIEW = "vurderOnlineundervisning";
    private static final String[] TEACHING = {
        "To lektioner om dagen på skærm",
        "Billedkunst fredag, så også dansk",
        "Hver mandag og torsdag",
        "Ingen timer hjemme"
    };

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

    @Autowired
    Elever elever;

    @Autowired
    Udelukkelser udelukkelser;

    @Autowired
    JdbcClient jdbc;

    private Sag sag;
    private String pupil;
    private long before;

    @BeforeEach
    void monday() {
        scenarie.day("2026-08-24");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario29PastTheEndOfTheTrialIsRefused() {
        scenarie.lastAutumnOfTheTrial();
        sag = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN)).toHandleplan();
        Map<String, Object> row = Onlineplan.offered(scenarie.today(), 84);
        row.put("til", "2029-01-15");

        var answer = submit("tove", PLAN, Onlineplan.with(scenarie.today(), row));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("onlineundervisning i et tilbud under forsøget må ikke fortsætte efter 31. december 2028");
        row.put("udbyder", "egenSkole");
        row.put("procent", 100);
        List.of("onlinelaerere", "andenKommune").forEach(row::remove);
        assertThat(submit("tove", PLAN, Onlineplan.with(scenarie.today(), row)).body())
                .contains("onlineundervisning over 20 procent må ikke fortsætte efter 31. december 2028");
        row.put("til", "2028-12-22");
        assertThat(submit("tove", PLAN, Onlineplan.with(scenarie.today(), row)).statusCode())
                .isEqualTo(204);
    }

    @Test
    void aTeacherIsNamedWhoIsOfTheOffersAttestedStaff() {
        sag = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN)).toHandleplan();
        scenarie.employ("olaf", "onlinelaerer", Bekymring.AASKOLEN);
        Map<String, Object> row = Onlineplan.offered(scenarie.today(), 84);

        for (String stranger : List.of("olaf", "klara", "oda2")) {
            row.put("onlinelaerere", List.of(stranger));
            assertThat(submit("tove", PLAN, Onlineplan.with(scenarie.today(), row))
                            .body())
                    .contains("«Hvem i tilbuddet underviser eleven?»", "har et valg, der ikke findes på listen");
        }
    }

    @Test
    void theTeacherSeesWhatTheyNeedAndNothingElse() {
        taught(Map.of());

        var page = get("oda", page());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(pupil, "20 % af undervisningen", "Tove Thorsen", "Oda Overgaard", "Fra en anden skole")
                .contains(TEACHING)
                .doesNotContain("Fra en anden kommune")
                .as("why, how the pupil is, who the parents are, and the other tracks")
                .doesNotContain(
                        "Kan ikke være i et rum",
                        "langvarigt bekymrende",
                        "ved porten",
                        "legegrupper",
                        "Fast plads ved vinduet",
                        "gåtur",
                        "kortere skema",
                        "PPR",
                        "Trine")
                .doesNotContain("Forælder");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(since()).containsExactly("oda SAG forloeb true");
    }

    @Test
    void theListNamesTheirPupilsAndMarksWhereTheyComeFrom() {
        taught(Map.of("andenKommune", "ja"));

        for (String login : List.of("oda", "lars")) {
            assertThat(get(login, "/sager").body())
                    .as(login)
                    .contains("Elever i Onlineskolen", pupil, page(), "Fra en anden skole", "Fra en anden kommune");
        }
        assertThat(since()).containsExactly("oda SAGER onlineelever true", "lars SAGER onlineelever true");
        assertThat(get("oda", page()).body()).contains("Fra en anden kommune");
        assertThat(get("lars", page()).statusCode())
                .as("answers for the offer, not for the case")
                .isEqualTo(200);
        assertThat(get("lars", "/sager/" + sag.sagsnummer()).statusCode()).isEqualTo(404);
        for (String login : List.of("lise", "tove", "karl", "trine", "pia", "tom", "klara")) {
            assertThat(get(login, "/sager").body()).as(login).doesNotContain("Elever i Onlineskolen");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lise, 404",
        "tove, 403",
        "karl, 403",
        "pia, 403",
        "tom, 403",
        "klara, 403",
        "frida, 403",
        "dan, 403",
        "dorte, 403",
        "admin, 403"
    })
    void nobodyElseOpensTheirPage(String login, int status) {
        taught(Map.of());

        var page = get(login, page());

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).doesNotContain(TEACHING).doesNotContain(pupil);
        assertThat(Klient.nobody(port).get(page()).body()).doesNotContain(pupil);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/uddrag", "/diagrammer", "/svar/udarbejdHandleplan/1", "/svar/holdElevsamtale/1"})
    void theTeacherOpensNothingElseOfTheCase(String part) {
        taught(Map.of());

        assertThat(get("oda", "/sager/" + sag.sagsnummer() + part).statusCode()).isEqualTo(404);
        assertThat(since()).containsExactly("oda SAG forloeb false");
    }

    @Test
    void theTeacherHasNoPartInTheCaseOverRestEither() {
        taught(Map.of());
        String path = "/api/forloeb/" + sag.sagsnummer();

        assertThat(get("oda", path).statusCode()).isEqualTo(404);
        assertThat(get("oda", "/api/forloeb").body()).isEqualTo("[]");
        assertThat(get("oda", path + "/papir/handleplan").statusCode()).isIn(403, 404);
        assertThat(Klient.basic(port, "oda")
                        .post(path + "/haendelser", "{\"type\":\"elevsamtale\"}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(get("oda", "/engine-rest/task?processInstanceBusinessKey=" + sag.sagsnummer())
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void anotherTeacherOfTheOfferSeesOnlyTheirOwn() {
        taught(Map.of());
        scenarie.employ("olaf", "onlinelaerer", Bekymring.AASKOLEN);

        assertThat(get("olaf", page()).statusCode()).isEqualTo(404);
        assertThat(get("olaf", "/sager").body()).doesNotContain(pupil);
    }

    @Test
    void itIsOverWhenTheTeachingIs() {
        taught(Map.of());
        scenarie.travelTo("2026-09-21");
        Map<String, Object> review = new HashMap<>(Demosvar.to(REVIEW, scenarie.today(), Map.of()));
        review.put("onlineudfald", "afslut");
        review.put("tilbageNu", "I morgen");
        review.put("naesteVurdering", null);
        sag.done("tove", REVIEW, review);

        assertThat(get("oda", page()).statusCode()).isEqualTo(404);
        assertThat(get("oda", "/sager").body()).doesNotContain(pupil).contains("Du har ingen sager her");
        assertThat(get("lars", page()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverIsShutOutOfTheCaseSeesNothingOfIt() {
        taught(Map.of());
        udelukkelser.shutOut(new Udelukkelser.Udelukkelse(sag.sagsnummer(), "oda", "familie", null), "lise");

        assertThat(get("oda", page()).statusCode()).isEqualTo(404);
        assertThat(get("oda", "/sager").body()).doesNotContain(pupil);
    }

    @Test
    void aNewPlanIsNotSeenBeforeItIsApproved() {
        taught(Map.of());
        sag.started();
        scenarie.travelTo("2026-10-05");
        sag.done("tove", REVIEW, Map.of("naesteVurdering", "2026-11-02", "kontaktBemaerkning", "Alma ringer selv"))
                .until("holdOpfoelgning");
        sag.done("tove", "holdOpfoelgning", Map.of("udfald", "juster"))
                .done("tove", "indkaldTilHandleplansmoede")
                .done("pia", "bidragFraPpr");
        Map<String, Object> row = Onlineplan.offered(scenarie.today(), 84);
        row.put("tilbagevenden", "Dansk i klassen hver dag");
        sag.done("tove", PLAN, Onlineplan.with(scenarie.today(), row));

        assertThat(get("oda", page()).body())
                .contains(TEACHING)
                .contains("Alma ringer selv")
                .doesNotContain("Dansk i klassen hver dag");
        sag.done("lise", "godkendHandleplan");
        assertThat(get("oda", page()).body())
                .contains("Dansk i klassen hver dag")
                .doesNotContain("Billedkunst fredag, så også dansk", "Alma ringer selv");
    }

    @Test
    void theCasesOwnPageSaysWhoTeaches() {
        taught(Map.of("andenKommune", "ja"));

        assertThat(get("tove", "/sager/" + sag.sagsnummer()).body())
                .contains("Onlinelærer", "Oda Overgaard", "Eleven bor i en anden kommune");
    }

    /** A pupil of Bøgeskolen whom oda teaches, from today. */
    private void taught(Map<String, Object> changes) {
        String unilogin = bekymring.pupil(Bekymring.BOEGESKOLEN);
        pupil = elever.find(unilogin).orElseThrow().navn();
        sag = scenarie.worry("karl", unilogin).toHandleplan();
        Map<String, Object> row = Onlineplan.offered(scenarie.today(), 84);
        row.putAll(changes);
        sag.done("tove", PLAN, Onlineplan.with(scenarie.today(), row)).done("lise", "godkendHandleplan");
        before = jdbc.sql("select count(*) from adgangslog").query(Long.class).single();
    }

    private String page() {
        return "/sager/" + sag.sagsnummer() + "/onlineundervisning";
    }

    private HttpResponse<String> get(String login, String path) {
        return Klient.basic(port, login).get(path);
    }

    private HttpResponse<String> submit(String login, String step, Map<String, Object> changes) {
        return new Indsendelse(port, scenarie).submit(login, sag, step, changes);
    }

    /** What the log has been told since the pupil was taught. */
    private List<String> since() {
        return jdbc.sql("select hvem, handling, grund, tilladt from adgangslog order by nr offset " + before)
                .query((row, nr) -> "%s %s %s %s"
                        .formatted(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }
}
