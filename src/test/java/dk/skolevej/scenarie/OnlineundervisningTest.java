package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.onlineundervisning.Onlinetiltag;
import dk.skolevej.onlineundervisning.Onlineundervisninger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Online teaching in the plan and on its way, in a municipality outside the trial; scenarios 27, 28, 30, 31 and 43. */
@Scenarietest
class OnlineundervisningTest {

    private static final String REFUSED = "Handleplanen kan ikke godkendes: ";
    private static final String REVIEW_REFUSED = "Vurderingen kan ikke sendes: ";
    private static final String REVIEW = "vurderOnlineundervisning";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Onlineundervisninger online;

    private Sag sag;

    @BeforeEach
    void aMondayInAugust() {
        scenarie.day("2026-08-24");
        sag = scenarie.worry();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario27OnlineTeachingWithoutWhatItNeedsIsRefusedNamingEachThing() {
        sag.toHandleplan();
        Map<String, Object> bare = new LinkedHashMap<>(Map.of(
                "katalog",
                "onlineundervisning",
                "beskrivelse",
                "På skærm",
                "ansvarlig",
                "Karl",
                "fra",
                scenarie.today().toString()));
        Map<String, Object> plan = Onlineplan.with(scenarie.today(), bare);
        plan.remove("elevindsats");

        assertThat(sag.refused("tove", "udarbejdHandleplan", plan))
                .startsWith(REFUSED)
                .contains(
                        "onlineundervisning kræver, at eleven har langvarigt bekymrende fravær",
                        "onlineundervisning kræver, at eleven har behov for sygeundervisning",
                        "begrundelsen for onlineundervisning mangler",
                        "omfanget af onlineundervisningen i procent mangler",
                        "slutdatoen for onlineundervisningen mangler",
                        "datoen for næste vurdering af onlineundervisningen mangler",
                        "planen for kontakt til elevens egne lærere og klasse mangler (hvem, hvordan og hvor tit)",
                        "trinene for gradvis tilbagevenden til klassen mangler",
                        "onlineundervisningen står alene",
                        "det mangler, hvem der giver onlineundervisningen",
                        "den ansvarlige skoleleder for onlineundervisningen mangler");
        assertThat(refusedWith(Map.of("kontaktHvorTit", "")))
                .isEqualTo(REFUSED
                        + "planen for kontakt til elevens egne lærere og klasse mangler (hvem, hvordan og hvor tit)");
        assertThat(refusedWith(Map.of("langvarigtFravaer", "nej")))
                .isEqualTo(REFUSED + "onlineundervisning kræver, at eleven har langvarigt bekymrende fravær");
    }

    @Test
    void refusesDatesThatDoNotKeepItTemporaryAndReviewed() {
        sag.toHandleplan();

        assertThat(refusedWith(Map.of("naesteVurdering", day(57))))
                .isEqualTo(
                        REFUSED
                                + "næste vurdering af onlineundervisningen skal ligge inden for 8 uger efter start og ikke efter slutdatoen");
        assertThat(refusedWith(Map.of("til", day(20)))).contains("ikke efter slutdatoen");
        assertThat(refusedWith(Map.of("naesteVurdering", day(0))))
                .isEqualTo(REFUSED + "næste vurdering af onlineundervisningen skal ligge efter i dag");
        assertThat(refusedWith(Map.of("til", day(183))))
                .isEqualTo(REFUSED + "onlineundervisning kan højst aftales for 26 uger ad gangen");
        assertThat(refusedWith(Map.of("til", day(-1)))).contains("slutter, før det begynder");
    }

    @Test
    void refusesTwoAtOnceAndASupplementThatEndsBefore() {
        sag.toHandleplan();
        Map<String, Object> two = Onlineplan.of(scenarie.today(), 84);
        two.put(
                "undervisningsindsats",
                List.of(Onlineplan.row(scenarie.today(), 84), Onlineplan.row(scenarie.today(), 84)));
        assertThat(sag.refused("tove", "udarbejdHandleplan", two))
                .isEqualTo(REFUSED + "planen har mere end ét tiltag med onlineundervisning");

        Map<String, Object> short_ = Onlineplan.of(scenarie.today(), 84);
        Map<String, Object> supplement =
                new HashMap<>((Map<String, Object>) ((List<?>) short_.get("elevindsats")).get(0));
        supplement.put("til", day(83));
        short_.put("elevindsats", List.of(supplement));
        assertThat(sag.refused("tove", "udarbejdHandleplan", short_))
                .isEqualTo(REFUSED
                        + "mindst ét tiltag, der supplerer onlineundervisningen, skal vare lige så længe som den");
    }

    @Test
    void scenario28OutsideTheTrialAllOfTheTeachingIsRefusedAndTwentyPerCentAllowedWithANote() {
        sag.toHandleplan();

        assertThat(refusedWith(Map.of("procent", 100)))
                .isEqualTo(REFUSED + "kommunen er ikke med i forsøget, så højst 20 procent må være online");
        assertThat(refusedWith(Map.of("procent", 20.5))).contains("højst 20 procent");
        assertThat(sag.form("tove", "udarbejdHandleplan").get("onlineregler").toString())
                .contains("Kommunen er ikke med i forsøget: højst 20 % kan være online");
        sag.done("tove", "udarbejdHandleplan", Onlineplan.of(scenarie.today(), 84))
                .done("lise", "godkendHandleplan");

        assertThat(online.running(sag.sagsnummer()).orElseThrow().procent()).isEqualTo(20);
        assertThat(notes("onlineBegyndt")).containsExactly("20 %");
    }

    @Test
    void scenario30APrivateProviderAndAnUngdomsskoleCannotBeChosen() {
        sag.toHandleplan();

        for (String provider : List.of("privat", "ungdomsskole")) {
            assertThat(refusedWith(Map.of("udbyder", provider)))
                    .isEqualTo("Formularen kan ikke sendes: «Hvem giver onlineundervisningen?» i række 1 af «Tiltag»"
                            + " har et valg, der ikke findes på listen");
        }
        assertThat(refusedWith(Map.of("udbyder", "kommunensTilbud")))
                .isEqualTo(REFUSED
                        + "kommunens onlineundervisningstilbud kan kun bruges, mens kommunen er med i forsøget");
    }

    @Test
    void refusesWhatIsSentAboutOnlineTeachingWithAnotherKindOfMeasure() {
        sag.toHandleplan();

        assertThat(refusedWith(Map.of("katalog", "sygeundervisning")))
                .startsWith("Formularen kan ikke sendes: ")
                .contains("vises ikke med de svar, der er givet");
    }

    @Test
    void showsTheSkolelederWhatIsAgreedAndBeginsWhenThePlanIsApproved() {
        sag.toHandleplan().done("tove", "udarbejdHandleplan", Onlineplan.of(scenarie.today(), 84));

        assertThat(sag.form("lise", "godkendHandleplan").get("onlineplanen").toString())
                .contains("Kan ikke være i et rum", "20 %", "Hver mandag og torsdag", "Elevens egen skole");
        assertThat(online.of(sag.sagsnummer())).isEmpty();
        sag.done("lise", "godkendHandleplan", Map.of("godkendelse", "afvist", "begrundelse", "Hvem?"));
        assertThat(online.of(sag.sagsnummer())).isEmpty();
        sag.done("tove", "udarbejdHandleplan", Onlineplan.of(scenarie.today(), 84))
                .done("lise", "godkendHandleplan");

        assertThat(sag.timer("event_vurderingsdag")).isEqualTo("2026-09-21");
        assertThat(sag.timer("event_planlaegTilbagevenden")).isEqualTo("2026-10-19");
        assertThat(sag.timer("event_slutdato")).isEqualTo("2026-11-16");
    }

    @Test
    void endsOnItsDateAndTheWayBackIsPlannedBefore() {
        Sag running = begun(84);
        scenarie.travelTo("2026-09-21");
        assertThat(sag.due(REVIEW)).isEqualTo("2026-09-28");
        assertThat(sag.form("tove", REVIEW).get("onlineaftalen").toString())
                .contains("20 % af undervisningen fra 24. august 2026 til 16. november 2026", "Hver mandag");
        running.done("tove", REVIEW, Map.of("naesteVurdering", "2026-11-02"));
        scenarie.travelTo("2026-10-19");
        assertThat(sag.due("planlaegTilbagevenden")).isEqualTo("2026-11-16");
        scenarie.travelTo("2026-11-02");
        running.done("tove", REVIEW, Map.of("naesteVurdering", "2026-11-16"));
        assertThat(sag.open()).contains("planlaegTilbagevenden").doesNotContain(REVIEW);
        scenarie.timePasses();

        scenarie.travelTo("2026-11-17");
        assertThat(latest())
                .extracting(Onlinetiltag::slutmaade, Onlinetiltag::slut)
                .containsExactly("SLUTDATO", LocalDate.parse("2026-11-16"));
        assertThat(sag.open())
                .as("the pupil is not left without a way back")
                .contains("planlaegTilbagevenden")
                .doesNotContain(REVIEW);
        running.done("tove", "planlaegTilbagevenden");
        assertThat(processes()).isZero();
    }

    @Test
    void endsWhenTheReviewSaysSo() {
        begun(84);
        scenarie.travelTo("2026-09-21");

        assertThat(sag.refused("tove", REVIEW, Map.of("onlineudfald", "afslut")))
                .contains("«Hvordan kommer eleven tilbage i klassen?» skal udfyldes");
        sag.done("tove", REVIEW, changes("onlineudfald", "afslut", "tilbageNu", "I morgen", "naesteVurdering", null));

        assertThat(latest().slutmaade()).isEqualTo("VURDERING");
        assertThat(processes()).isZero();
        assertThat(notes("onlineSlut")).containsExactly("efter en vurdering");
    }

    @Test
    void endsWhenANewPlanHasNone() {
        begun(84);
        sag.started();
        scenarie.travelTo("2026-10-05");
        sag.done("tove", REVIEW, Map.of("naesteVurdering", "2026-11-02"));
        sag.until("holdOpfoelgning");
        sag.done("tove", "holdOpfoelgning", Map.of("udfald", "juster"))
                .done("tove", "indkaldTilHandleplansmoede")
                .done("pia", "bidragFraPpr")
                .done("tove", "udarbejdHandleplan", changes("undervisningsindsats", teaching()));
        assertThat(latest().iGang()).isTrue();
        sag.done("lise", "godkendHandleplan");

        assertThat(latest().slutmaade()).isEqualTo("UDGAAET");
        assertThat(processes()).isZero();
    }

    @Test
    void goesOnInANewPlanWhoseLaterLastDayIsAnExtension() {
        begun(84);
        sag.started();
        scenarie.travelTo("2026-10-05");
        sag.done("tove", REVIEW, Map.of("naesteVurdering", "2026-11-02"));
        sag.until("holdOpfoelgning");
        sag.done("tove", "holdOpfoelgning", Map.of("udfald", "juster"))
                .done("tove", "indkaldTilHandleplansmoede")
                .done("pia", "bidragFraPpr")
                .done("tove", "udarbejdHandleplan", Onlineplan.of(scenarie.today(), 84))
                .done("lise", "godkendHandleplan");

        assertThat(online.of(sag.sagsnummer()))
                .extracting(Onlinetiltag::slutmaade, Onlinetiltag::forlaengelser)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("NY_PLAN", 0),
                        org.assertj.core.groups.Tuple.tuple(null, 1));
        assertThat(processes()).isEqualTo(1);
    }

    @Test
    void endsWithTheCase() {
        begun(180);
        sag.started();
        sag.toTheEnd();

        assertThat(sag.column("lukket_som")).isEqualTo("AFSLUTTET");
        assertThat(latest().slutmaade()).isEqualTo("SAG");
        assertThat(sag.running()).isFalse();
    }

    @Test
    void scenario31WhenTheLastSupplementEndsItIsFlaggedAndReviewedWithinAWeek() {
        begun(84);
        sag.started();
        scenarie.travelTo("2026-09-14");
        sag.until("holdOpfoelgning");
        List<Map<String, Object>> rows = rows(sag.form("tove", "holdOpfoelgning"), "elevindsats");
        rows.get(0).put("effekt", "nej");
        rows.get(0).put("fortsaetter", "nej");
        assertThat(latest().aleneSiden()).isNull();
        LocalDate review = latest().naesteVurdering();
        if (sag.open().contains(REVIEW)) {
            sag.done("tove", REVIEW, Map.of("naesteVurdering", day(28)));
        }
        assertThat(sag.open()).doesNotContain(REVIEW);

        sag.done("tove", "holdOpfoelgning", Map.of("elevindsats", rows));
        scenarie.timePasses();

        assertThat(review).isNotNull();
        assertThat(latest().aleneSiden()).isEqualTo(scenarie.today());
        assertThat(notes("onlineStaarAlene")).hasSize(1);
        assertThat(sag.due(REVIEW)).isBetween(scenarie.today(), scenarie.today().plusDays(7));
        assertThat(sag.form("tove", REVIEW).get("onlineaftalen").toString()).contains("alene=");
        assertThat(sag.refused("tove", REVIEW, Map.of()))
                .isEqualTo(
                        REVIEW_REFUSED
                                + "onlineundervisningen står alene: vælg et tiltag, der supplerer den igen, skriv et nyt, eller afslut den");
        assertThat(sag.form("tove", REVIEW).get("ophoerteSupplementer").toString())
                .contains("Indsatsforløb 1, tiltag 1");
        sag.done("tove", REVIEW, Map.of("genoptages", List.of("1.1")));
        assertThat(latest().aleneSiden()).isNull();
        assertThat(sag.open()).doesNotContain(REVIEW);
    }

    @Test
    void aSupplementThatNeverBeganLeavesItAloneAndANewOneIsEnough() {
        begun(84);
        List<Map<String, Object>> rows = rows(sag.form("tove", "ivaerksaetElevindsats"), "tiltag");
        rows.get(0).put("status", "ikkeIvaerksat");
        rows.get(0).put("aarsag", "Trine er syg");
        sag.done("tove", "ivaerksaetElevindsats", Map.of("tiltag", rows));
        scenarie.timePasses();

        assertThat(latest().aleneSiden()).isEqualTo(scenarie.today());
        assertThat(sag.refused("tove", REVIEW, Map.of("nytSupplement", "Karl ringer hver dag")))
                .contains("Nyt tiltag");
        assertThat(sag.refused("tove", REVIEW, Map.of("nytSupplementSlags", "social")))
                .contains("Nyt tiltag");
        sag.done("tove", REVIEW, Map.of("nytSupplement", "Karl ringer hver dag", "nytSupplementSlags", "social"));
        assertThat(latest().aleneSiden()).isNull();
    }

    @Test
    void aSupplementThatComesToItsLastDayBringsTheReviewForward() {
        Map<String, Object> plan = Onlineplan.of(scenarie.today(), 84);
        Map<String, Object> second = new HashMap<>(measure("Fast makker"));
        second.put("til", "2026-09-11");
        second.put("supplerer", List.of("social"));
        plan.put("faellesskabsindsats", List.of(second));
        sag.toHandleplan().done("tove", "udarbejdHandleplan", plan).done("lise", "godkendHandleplan");
        List<Map<String, Object>> rows = rows(sag.form("tove", "ivaerksaetElevindsats"), "tiltag");
        rows.get(0).put("status", "ikkeIvaerksat");
        rows.get(0).put("aarsag", "Trine er syg");
        sag.done("tove", "ivaerksaetElevindsats", Map.of("tiltag", rows));
        scenarie.timePasses();

        assertThat(latest().aleneSiden()).as("there is another one").isNull();
        assertThat(sag.timer("event_vurderingsdag")).isEqualTo("2026-09-11");
        scenarie.travelTo("2026-09-11");
        assertThat(sag.refused("tove", REVIEW, Map.of()))
                .isEqualTo(REVIEW_REFUSED + "mindst ét tiltag, der supplerer onlineundervisningen, skal vare til næste"
                        + " vurdering: justér planen først, eller skriv et nyt");
        scenarie.travelTo("2026-09-12");
        assertThat(sag.refused("tove", REVIEW, Map.of())).contains("onlineundervisningen står alene");
    }

    @Test
    void endsWhenTheCaseIsStopped() {
        begun(84);
        scenarie.begin("lise", "annullering", "annullerSag", Map.of("sag", sag.sagsnummer()));
        assertThat(latest().slutmaade()).isEqualTo("SAG");
        assertThat(processes()).isZero();

        sag = scenarie.worry("karl", "somo02");
        begun(84);
        scenarie.begin("lise", "doedsfald", "registrerDoedsfald", Map.of("sag", sag.sagsnummer()));
        assertThat(latest().slutmaade()).isEqualTo("SAG");
        assertThat(processes()).isZero();
    }

    @Test
    void aPauseStopsTheReviewsAndNotTheLastDay() {
        begun(84);
        scenarie.begin("tove", "bero", "saetIBero", Map.of("sag", sag.sagsnummer(), "beroTil", "2026-10-05"));
        scenarie.travelTo("2026-10-05");
        assertThat(sag.open()).doesNotContain(REVIEW);
        sag.done("tove", "genoptagSag");
        var management = scenarie.engine.getManagementService();
        management.createJobQuery().messages().active().list().forEach(job -> management.executeJob(job.getId()));
        scenarie.timePasses();

        assertThat(sag.open()).contains(REVIEW);
        assertThat(sag.timer("event_slutdato")).isEqualTo("2026-11-16");
    }

    @Test
    void scenario43TheThirdExtensionIsANumberForTheForvaltning() {
        begun(56);
        assertThat(online.extended(3)).isZero();
        int nr = 0;
        for (String day : List.of("2026-09-21", "2026-10-19", "2026-11-02")) {
            scenarie.travelTo(day);
            LocalDate end = latest().til();
            sag.done(
                    "tove",
                    REVIEW,
                    changes(
                            "onlineudfald",
                            "forlaeng",
                            "nySlutdato",
                            end.plusDays(14).toString(),
                            "naesteVurdering",
                            end.toString()));
            assertThat(latest())
                    .extracting(Onlinetiltag::forlaengelser, Onlinetiltag::til)
                    .containsExactly(++nr, end.plusDays(14));
        }

        assertThat(online.extended(3)).isEqualTo(1);
        assertThat(notes("onlineForlaenget")).hasSize(3);
    }

    @Test
    void refusesAnExtensionThatIsNone() {
        begun(56);
        scenarie.travelTo("2026-09-21");

        assertThat(sag.refused("tove", REVIEW, Map.of("onlineudfald", "forlaeng", "nySlutdato", "2026-10-19")))
                .isEqualTo(REVIEW_REFUSED + "den nye slutdato skal ligge efter den, der gælder nu");
        assertThat(sag.refused("tove", REVIEW, Map.of("onlineudfald", "forlaeng", "nySlutdato", "2027-04-01")))
                .isEqualTo(REVIEW_REFUSED + "onlineundervisning kan højst forlænges med 26 uger ad gangen");
        assertThat(sag.refused("tove", REVIEW, Map.of("naesteVurdering", "2026-11-30")))
                .contains("næste vurdering skal ligge efter i dag, inden for 8 uger og ikke efter slutdatoen");
        assertThat(sag.refused("tove", REVIEW, Map.of("onlineudfald", "aendr")))
                .isEqualTo(REVIEW_REFUSED + "det nye omfang i procent mangler");
        assertThat(sag.refused("tove", REVIEW, Map.of("onlineudfald", "aendr", "nyProcent", 50)))
                .isEqualTo(REVIEW_REFUSED + "kommunen er ikke med i forsøget, så højst 20 procent må være online");
        sag.done("tove", REVIEW, changes("onlineudfald", "aendr", "nyProcent", 10, "naesteVurdering", "2026-10-19"));
        assertThat(latest().procent()).isEqualTo(10);
    }

    @Test
    void theWayBackIsPlannedAgainWhenItIsExtendedAndNotTwiceForOneLastDay() {
        begun(56);
        scenarie.travelTo("2026-09-21");
        assertThat(sag.open()).contains(REVIEW, "planlaegTilbagevenden");
        sag.done("tove", REVIEW, changes("onlineudfald", "fortsaet", "naesteVurdering", "2026-10-09"));
        scenarie.timePasses();
        assertThat(sag.due("planlaegTilbagevenden")).isEqualTo("2026-10-19");
        sag.done("tove", "planlaegTilbagevenden");
        scenarie.travelTo("2026-10-09");
        sag.done(
                "tove",
                REVIEW,
                changes("onlineudfald", "forlaeng", "nySlutdato", "2026-12-04", "naesteVurdering", "2026-11-16"));
        scenarie.timePasses();
        assertThat(sag.open()).doesNotContain("planlaegTilbagevenden");
        scenarie.travelTo("2026-11-06");
        assertThat(sag.due("planlaegTilbagevenden")).isEqualTo("2026-12-04");
    }

    @Test
    void aLastDayInAHolidayMovesForwardAlsoWhenTheHolidayComesLater() {
        begun(84);
        assertThat(sag.timer("event_slutdato")).isEqualTo("2026-11-16");
        scenarie.kalendere.add("2026-2027", "101001;2026-11-16;nej;storm", "101001;2026-11-13;nej;storm");

        assertThat(sag.timer("event_slutdato")).isEqualTo("2026-11-12");
        assertThat(latest().til()).as("what is agreed stays").isEqualTo("2026-11-16");
        assertThat(notes("fristFlyttet")).anyMatch(note -> note.startsWith("Slutdatoen"));
    }

    @Test
    void aLastDayInAHolidayIsTheLastSchoolDayBefore() {
        begun(50);

        assertThat(latest().til()).isEqualTo("2026-10-13");
        assertThat(sag.timer("event_slutdato")).isEqualTo("2026-10-09");
        scenarie.travelTo("2026-10-10");
        assertThat(latest().slut()).isEqualTo("2026-10-09");
    }

    @Test
    void theFollowUpShowsIt() {
        begun(120);
        sag.started();
        sag.until("holdOpfoelgning");

        assertThat(sag.form("tove", "holdOpfoelgning").get("onlineaftalen").toString())
                .contains("20 % af undervisningen", "Forlænget 0 gange");
    }

    private Sag begun(int days) {
        return sag.toHandleplan()
                .done("tove", "udarbejdHandleplan", Onlineplan.of(scenarie.today(), days))
                .done("lise", "godkendHandleplan");
    }

    private String refusedWith(Map<String, Object> changes) {
        Map<String, Object> row = Onlineplan.row(scenarie.today(), 84);
        row.putAll(changes);
        return sag.refused("tove", "udarbejdHandleplan", Onlineplan.with(scenarie.today(), row));
    }

    private Onlinetiltag latest() {
        List<Onlinetiltag> all = online.of(sag.sagsnummer());
        return all.get(all.size() - 1);
    }

    private String day(int days) {
        return scenarie.today().plusDays(days).toString();
    }

    private long processes() {
        return scenarie.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("onlineundervisning")
                .count();
    }

    private List<String> notes(String code) {
        return scenarie
                .jdbc
                .sql("select forseglet_tekst from journal where sagsnummer = ? and haendelse = ? order by id")
                .params(sag.sagsnummer(), code)
                .query(String.class)
                .list()
                .stream()
                .map(text -> text == null ? "" : scenarie.segl.unseal(sag.sagsnummer(), text))
                .toList();
    }

    private static Map<String, Object> measure(String what) {
        return Map.of("beskrivelse", what, "ansvarlig", "Karl", "fra", "2026-08-24");
    }

    private static List<Object> teaching() {
        return List.of(
                Map.of("katalog", "supplerende", "beskrivelse", "Matematik", "ansvarlig", "Karl", "fra", "2026-10-19"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> form, String key) {
        return ((List<Map<String, Object>>) form.get(key))
                .stream().<Map<String, Object>>map(HashMap::new).toList();
    }

    private static Map<String, Object> changes(Object... keysAndValues) {
        return TidligIndsatsTest.changes(keysAndValues);
    }
}
