package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pupil is seen in time: what follows when absence is counted; scenarios 2–8, 10, 12, 49 and 50. */
@Scenarietest
class OpsporingTest {

    private static final String SOFIA = "somo02";
    private static final String LUNA_IN_GRADE_7 = "luno19";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Fravaersproeve fravaer;

    @BeforeEach
    void aMonday() {
        scenarie.day("2026-11-23");
    }

    @AfterEach
    void cleanUp() {
        fravaer.cleanUp();
        scenarie.cleanUp();
    }

    @Test
    void scenario2TenDaysAreNotMoreThanTenAndTheEleventhIsOneTask() {
        fravaer.only("Aftale 2026");
        scattered("sygdom", 10);
        fravaer.count();
        assertThat(fravaer.hits(SOFIA)).isEmpty();
        assertThat(scenarie.cases()).isEmpty();

        fravaer.mornings(SOFIA, "ulovligt", fravaer.schoolDays("2026-11-20", 1));
        fravaer.count();

        assertThat(fravaer.hits(SOFIA)).containsExactly("aftale10 2026-10-01 2026-12-31");
        Sag sag = fravaer.caseOf(SOFIA);
        assertThat(scenarie.cases()).containsExactly(sag.sagsnummer());
        assertThat(sag.open()).containsExactly("holdDialogMedForaeldre");
        assertThat(sag.due("holdDialogMedForaeldre")).isEqualTo("2026-11-30");
        assertThat(sag.task("holdDialogMedForaeldre").getTenantId()).isEqualTo("101001");
        assertThat(sag.column("kilde")).isEqualTo("fravaersregel");
    }

    @Test
    void scenario3TheTenthDayIsOneTaskAndCountingAgainFindsNothingMore() {
        fravaer.only("Ekspertgruppe 2025");
        scattered("sygdom", 9);
        fravaer.count();
        assertThat(scenarie.cases()).isEmpty();

        fravaer.mornings(SOFIA, "ekstraordinaer", fravaer.schoolDays("2026-11-20", 1));
        fravaer.count();
        fravaer.count();

        assertThat(fravaer.hits(SOFIA)).containsExactly("ekspertgruppe10 2026-10-01 2026-12-31");
        assertThat(fravaer.caseOf(SOFIA).open()).containsExactly("holdDialogMedForaeldre");
        assertThat(scenarie.cases()).hasSize(1);
    }

    @Test
    void scenario4ExtraordinaryLeaveIsNoHit() {
        fravaer.only("Aftale 2026");
        scattered("ekstraordinaer", 12);

        fravaer.count();

        assertThat(fravaer.hits(SOFIA)).isEmpty();
        assertThat(scenarie.cases()).isEmpty();
    }

    @Test
    void scenario5ASpellAcrossTwoQuartersReachesNoQuarterButFiveInARow() {
        scenarie.day("2026-10-12");
        fravaer.mornings(SOFIA, "sygdom", fravaer.schoolDays("2026-09-21", 8));
        fravaer.mornings(SOFIA, "sygdom", fravaer.schoolDays("2026-10-01", 7));

        fravaer.count();

        assertThat(fravaer.hits(SOFIA))
                .contains("rullende5 2026-09-21 2026-10-09")
                .noneMatch(hit -> hit.startsWith("aftale"));
        assertThat(scenarie.cases()).as("all rules at once are one task").hasSize(1);
    }

    @Test
    void scenario6OnlyTheLastLessonOfTenDaysIsFiveDays() {
        fravaer.only("rullende7");
        fravaer.lastLessons(LUNA_IN_GRADE_7, "sygdom", fravaer.schoolDays("2026-11-02", 13));
        fravaer.count();
        assertThat(fravaer.hits(LUNA_IN_GRADE_7)).as("13 halves are 6.5 days").isEmpty();

        fravaer.lastLessons(LUNA_IN_GRADE_7, "sygdom", fravaer.schoolDays("2026-11-19", 1));
        fravaer.count();

        assertThat(fravaer.hits(LUNA_IN_GRADE_7)).containsExactly("rullende7 2026-10-23 2026-11-19");
        assertThat(scenarie.jdbc
                        .sql("select dage from fravaershit")
                        .query(Double.class)
                        .single())
                .isEqualTo(7.0);
    }

    @Test
    void scenario7AMissingCalendarIsATaskForTheForvaltningAndNotNoughtPerCent() {
        fravaer.only("Ulovligt fravær 10/15 %");
        scattered("ulovligt", 9);
        scenarie.kalendere.forget("2026-2027");

        fravaer.count();
        fravaer.count();

        assertThat(fravaer.hits(SOFIA)).noneMatch(hit -> hit.startsWith("ulovligt"));
        assertThat(tasks("indlaesSkolekalender")).hasSize(1);
    }

    @Test
    void scenario8SixUnlawfulDaysAreFifteenPerCentOfTheThirdQuarterAndFiveAreTen() {
        scenarie.day("2025-09-29");
        fravaer.only("Ulovligt fravær 10/15 %");
        fravaer.mornings(SOFIA, "ulovligt", fravaer.schoolDays("2025-08-18", 5));
        fravaer.count();
        assertThat(fravaer.hits(SOFIA)).containsExactly("ulovligt10 2025-07-01 2025-09-30");

        fravaer.mornings(SOFIA, "ulovligt", fravaer.schoolDays("2025-09-26", 1));
        fravaer.count();

        assertThat(fravaer.hits(SOFIA))
                .containsExactly("ulovligt10 2025-07-01 2025-09-30", "ulovligt15 2025-07-01 2025-09-30");
        assertThat(tasks("huskUlovligtFravaer")).hasSize(2);
        assertThat(scenarie.cases()).as("unlawful absence never opens a case").isEmpty();
    }

    @Test
    void theReminderNamesThePupilInItsFormAndNowhereElse() {
        fravaer.only("Ulovligt fravær 10/15 %");
        scattered("ulovligt", 8);
        fravaer.count();
        Task task = tasks("huskUlovligtFravaer").get(0);
        Sag reminder = new Sag(
                scenarie,
                scenarie.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey());

        assertThat(reminder.sagsnummer()).startsWith("UF-");
        assertThat(reminder.form("lise", "huskUlovligtFravaer")
                        .get("ulovligtFravaer")
                        .toString())
                .contains("Sofia Mosegård", "15,", "8 dage")
                .contains("underret=true");
        assertThat(scenarie.engine
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(task.getProcessInstanceId())
                        .list())
                .extracting(variable -> variable.getName() + "=" + variable.getValue())
                .containsExactly("skole=101001");
        assertThat(reminder.refused("lise", "huskUlovligtFravaer", TidligIndsatsTest.changes("dato", null)))
                .contains("«Hvornår?» skal udfyldes");
        reminder.done("lise", "huskUlovligtFravaer");
        assertThat(reminder.running()).isFalse();
    }

    @Test
    void scenario10AHarmlessCauseSilencesTheRuleForThatPeriodButNotForTheNext() {
        fravaer.only("Aftale 2026");
        scattered("sygdom", 11);
        fravaer.count();
        Sag sag = fravaer.caseOf(SOFIA);

        sag.done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
        fravaer.mornings(SOFIA, "sygdom", fravaer.schoolDays("2026-11-20", 1));
        fravaer.count();

        assertThat(sag.column("lukket_som")).isEqualTo("LUKKET_UDEN_FORLOEB");
        assertThat(scenarie.cases()).containsExactly(sag.sagsnummer());
        scenarie.day("2027-02-08");
        fravaer.mornings(SOFIA, "sygdom", fravaer.schoolDays("2027-01-04", 11));
        fravaer.count();
        assertThat(fravaer.hits(SOFIA))
                .containsExactly("aftale10 2026-10-01 2026-12-31", "aftale10 2027-01-01 2027-03-31");
        Sag next = fravaer.caseOf(SOFIA);
        assertThat(next.form("lise", "holdDialogMedForaeldre")
                        .get("ramteRegler")
                        .toString())
                .as("the rule, the one before, and the case it led to")
                .contains("11 dage", "1. januar 2027", "1. oktober 2026", "tidligereSager=" + sag.sagsnummer());
    }

    @Test
    void scenario12ARequestForASupportPlanHasADeadlineAndItsAnswerIsStored() {
        Sag sag = scenarie.worry("karl", SOFIA, Map.of("kilde", "anmodningOmStoetteplan"));

        assertThat(sag.due("holdDialogMedForaeldre")).isEqualTo("2026-11-30");
        assertThat(sag.refused("lise", "holdDialogMedForaeldre", TidligIndsatsTest.changes("svarPaaAnmodning", null)))
                .contains("«Hvad svarede skolen?» skal udfyldes");
        sag.done(
                "lise",
                "holdDialogMedForaeldre",
                Map.of("svarPaaAnmodning", "Ja, planen laves i uge 50", "svarDato", "2026-11-23"));

        String stored = scenarie.jdbc
                .sql("select forseglet_indhold from svar where sagsnummer = ? and trin = 'holdDialogMedForaeldre'")
                .param(sag.sagsnummer())
                .query(String.class)
                .single();
        assertThat(scenarie.segl.unseal(sag.sagsnummer(), stored)).contains("Ja, planen laves i uge 50");
    }

    @Test
    void aHitInACaseWithAPlanIsSeenThereAndOpensNothing() {
        fravaer.only("Aftale 2026");
        scenarie.day("2026-10-05");
        Sag sag = scenarie.worry("karl", SOFIA).toIndsats();
        scenarie.day("2026-11-23");
        scattered("sygdom", 16);

        fravaer.count();

        assertThat(fravaer.hits(SOFIA)).hasSize(2);
        assertThat(scenarie.cases()).containsExactly(sag.sagsnummer());
        assertThat(tasks("tagStillingTilStoetteplan")).isEmpty();
        assertThat(noted(sag)).isEqualTo(2);
        scenarie.travelTo("2026-11-24");
        sag.done("tove", "indkaldTilOpfoelgning");
        assertThat(sag.form("tove", "holdOpfoelgning").get("ramteRegler").toString())
                .contains("16 dage", "1. oktober 2026");
    }

    @Test
    void fifteenDaysInACaseWithoutAPlanAreATaskForTheSkoleleder() {
        fravaer.only("Aftale 2026");
        Sag sag = scenarie.worry("karl", SOFIA).toKortlaegning();
        scattered("sygdom", 14);
        fravaer.count();
        assertThat(tasks("tagStillingTilStoetteplan"))
                .as("more than ten is not fifteen")
                .isEmpty();

        fravaer.mornings(SOFIA, "sygdom", fravaer.schoolDays("2026-11-20", 1));
        fravaer.count();

        assertThat(sag.due("tagStillingTilStoetteplan")).isEqualTo("2026-11-30");
        assertThat(sag.form("lise", "tagStillingTilStoetteplan")
                        .get("ramteRegler")
                        .toString())
                .contains("15 dages sygefravær og ulovligt fravær i et kvartal");
        assertThat(sag.refused("lise", "tagStillingTilStoetteplan", TidligIndsatsTest.changes("begrundelse", null)))
                .contains("«Hvorfor?» skal udfyldes");
        sag.done("lise", "tagStillingTilStoetteplan");
        assertThat(sag.open()).contains("kortlaegKlassefaellesskab").doesNotContain("tagStillingTilStoetteplan");
    }

    @Test
    void scenario49AHitSevenWeeksAfterTheClosingOffersToReopenAndTheOldPlanIsCopied() {
        fravaer.only("Aftale 2026");
        Sag sag = closed("2026-11-23");
        scenarie.day("2027-01-25");
        fravaer.mornings(SOFIA, "sygdom", fravaer.schoolDays("2027-01-04", 12));

        fravaer.count();

        assertThat(scenarie.cases()).containsExactly(sag.sagsnummer());
        assertThat(sag.open()).containsExactly("kontrollerTilbagefald");
        assertThat(sag.form("tove", "kontrollerTilbagefald").get("ramteRegler").toString())
                .contains("12 dage");
        sag.done("tove", "kontrollerTilbagefald", Map.of("tilbagefald", "ja"));
        assertThat(sag.column("fase")).isEqualTo("HANDLEPLAN");
        assertThat(notes(sag, "tilbagefaldInden3Maaneder")).isEqualTo(1);
        sag.done("tove", "indkaldTilHandleplansmoede").done("pia", "bidragFraPpr");
        assertThat(sag.form("tove", "udarbejdHandleplan").get("elevindsats").toString())
                .contains("Trine møder eleven ved porten hver morgen");
    }

    @Test
    void scenario49AHitWhileTheCheckIsUnderWayIsSeenInItAndAsksForNoOther() {
        fravaer.only("Aftale 2026");
        Sag sag = closed("2026-11-23");
        scenarie.day("2027-01-25");
        fravaer.mornings(SOFIA, "sygdom", fravaer.schoolDays("2027-01-04", 12));
        sag.until("kontrollerTilbagefald");

        fravaer.count();

        assertThat(sag.open()).containsExactly("kontrollerTilbagefald");
        assertThat(scenarie.cases()).containsExactly(sag.sagsnummer());
        assertThat(sag.form("tove", "kontrollerTilbagefald").get("ramteRegler").toString())
                .contains("12 dage");
        sag.toTheEnd();
        assertThat(sag.column("lukket_som")).isEqualTo("AFSLUTTET");
    }

    @Test
    void theSchoolMayReopenWithoutAHitButOnlyWhileItWatches() {
        Sag sag = closed("2026-11-23");

        assertThat(scenarie.engine
                        .getRuntimeService()
                        .createMessageCorrelation("genaabn")
                        .processInstanceBusinessKey(sag.sagsnummer())
                        .correlateAllWithResult())
                .hasSize(1);

        assertThat(sag.open()).containsExactly("kontrollerTilbagefald");
        sag.done("tove", "kontrollerTilbagefald", Map.of("tilbagefald", "nej"));
        assertThat(sag.running()).isFalse();
        assertThat(notes(sag, "tilbagefaldInden3Maaneder")).isZero();
    }

    @Test
    void scenario50AHitFiveMonthsAfterTheClosingIsANewCaseThatKnowsTheOld() {
        fravaer.only("Aftale 2026");
        Sag old = closed("2026-11-23");
        scenarie.travelTo("2027-03-15");
        old.done("tove", "kontrollerTilbagefald");
        scenarie.day("2027-04-26");
        fravaer.mornings(SOFIA, "sygdom", fravaer.schoolDays("2027-04-01", 12));

        fravaer.count();

        Sag next = fravaer.caseOf(SOFIA);
        assertThat(next.sagsnummer()).isNotEqualTo(old.sagsnummer());
        assertThat(next.open()).containsExactly("holdDialogMedForaeldre");
        assertThat(next.form("lise", "holdDialogMedForaeldre")
                        .get("ramteRegler")
                        .toString())
                .contains("tidligereSager=" + old.sagsnummer());
    }

    private Sag closed(String day) {
        scenarie.day("2026-09-21");
        Sag sag = scenarie.worry("karl", SOFIA).toIndsats();
        scenarie.travelTo(day);
        sag.followedUp("afrund").done("lise", "kvitterForOpfoelgning");
        sag.done("tove", "forberedAfslutning").done("lise", "bekraeftAfslutning");
        assertThat(sag.column("fase")).isEqualTo("EFTERVAERN");
        return sag;
    }

    private void scattered(String kategori, int days) {
        fravaer.mornings(SOFIA, kategori, fravaer.scattered("2026-10-01", days));
    }

    private List<Task> tasks(String step) {
        return scenarie.engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(step)
                .list();
    }

    private int noted(Sag sag) {
        return scenarie.jdbc
                .sql("select count(*) from fravaershit where noegle = ?")
                .param(sag.sagsnummer())
                .query(Integer.class)
                .single();
    }

    private int notes(Sag sag, String haendelse) {
        return scenarie.jdbc
                .sql("select count(*) from journal where sagsnummer = ? and haendelse = ?")
                .params(sag.sagsnummer(), haendelse)
                .query(Integer.class)
                .single();
    }
}
