package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.forloeb.Svar;
import dk.skolevej.forloeb.Svararkiv;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each August each school informs parents and staff, and says so with a date and how; R4-02 to R4-04. */
@Scenarietest
class AarligInformationTest {

    private static final String STEP = "informerForaeldreOgMedarbejdere";
    private static final String BOEGESKOLEN = "101001";
    private static final String AASKOLEN = "101002";
    private static final String YEAR = "2026-2027";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Svararkiv svararkiv;

    private Hjul wheel;

    @BeforeEach
    void wheel() {
        wheel = new Hjul(scenarie, "aarligInformation", "startEvent_august");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void eachSchoolIsAskedOnTheFirstWeekdayOfAugustAndHasThirtySchoolDays() {
        wheel.turn("2026-08-03");

        for (String school : List.of(BOEGESKOLEN, AASKOLEN)) {
            Sag year = wheel.at(school, YEAR);
            assertThat(year.due(STEP)).as("the holidays do not count").isEqualTo("2026-09-18");
            assertThat(year.task(STEP).getTenantId()).isEqualTo(school);
        }
        assertThat(seen("lise")).isEqualTo(1);
        assertThat(seen("lars")).isEqualTo(1);
        assertThat(seen("tove")).as("the skoleleder's alone").isZero();
        assertThat(seen("frida")).isZero();
    }

    @Test
    void noSchoolIsAskedTwiceInAYearAlsoWhenTheTimerFiresEveryWeekday() {
        wheel.turn("2026-08-03");
        wheel.at(BOEGESKOLEN, YEAR).done("lise", STEP);
        wheel.turn("2026-08-04");

        assertThat(wheel.at(BOEGESKOLEN, YEAR).running()).isFalse();
        assertThat(wheel.at(AASKOLEN, YEAR).open()).containsExactly(STEP);
        wheel.turn("2027-08-02");
        assertThat(wheel.at(BOEGESKOLEN, "2027-2028").open()).containsExactly(STEP);
    }

    @Test
    void theTimerRestsUntilAugust() {
        assertThat(wheel.nextAfter(Instant.parse("2026-08-31T10:00:00Z"))).isEqualTo("2027-08-02T05:00:00Z");
    }

    @Test
    void aServerThatWasDownOverTheFirstDaysAsksOnceWhenItIsUpAgain() {
        wheel.nextAfter(Instant.parse("2026-08-02T00:00:00Z"));
        scenarie.day("2026-08-12");
        wheel.fire();
        wheel.goOn();

        assertThat(wheel.at(BOEGESKOLEN, YEAR).open()).containsExactly(STEP);
        assertThat(wheel.timer().getDuedate().toInstant())
                .as("and goes on from there")
                .isAfter(scenarie.ur.instant());
    }

    /** As two nodes would that both had begun to ask. */
    @Test
    void twoWhoAskAtTheSameTimeAskEachSchoolOnce() {
        wheel.nextAfter(Instant.parse("2026-08-03T00:00:00Z"));
        scenarie.day("2026-08-03");
        wheel.fire();
        wheel.fire();
        List<Job> both = wheel.steps();
        assertThat(both).hasSize(2);
        CompletableFuture.allOf(both.stream()
                        .map(job -> CompletableFuture.runAsync(() -> untilDone(job)))
                        .toArray(CompletableFuture[]::new))
                .join();
        wheel.goOn();

        assertThat(wheel.at(BOEGESKOLEN, YEAR).open()).containsExactly(STEP);
        assertThat(wheel.at(AASKOLEN, YEAR).open()).containsExactly(STEP);
    }

    private void untilDone(Job job) {
        while (true) {
            try {
                scenarie.engine.getManagementService().executeJob(job.getId());
                return;
            } catch (OptimisticLockingException somebodyElseWasFirst) {
                // again
            }
        }
    }

    @Test
    void theSkolelederSeesTheSchoolsClassesAndTheAnswerIsOnRecordWithDateAndName() {
        wheel.turn("2026-08-03");
        scenarie.day("2026-09-10");
        Sag year = wheel.at(BOEGESKOLEN, YEAR);
        Map<String, Object> form = year.form("lise", STEP);
        assertThat(form.get("informationen")).isEqualTo(Map.of("skole", "Bøgeskolen", "skoleaar", "2026/2027"));
        assertThat(classes(form)).containsExactly("1.A", "3.B", "5.A", "7.B", "8.A", "9.C");

        year.done("lise", STEP);

        assertThat(year.running()).isFalse();
        Svar proof = svararkiv.latest(year.sagsnummer(), STEP).orElseThrow();
        assertThat(proof.afgivetAf()).isEqualTo("lise");
        assertThat(proof.afgivet()).isEqualTo(scenarie.ur.instant());
        assertThat(proof.indhold()).containsEntry("foraeldreDen", "2026-09-10");
    }

    @Test
    void aClassWhoseMeetingIsNotHeldYetIsSaidWithWhen() {
        Sag year = inSeptember();
        List<Map<String, Object>> rows = rows(year);
        rows.get(2).put("trivsel", "ikkeEndnu");
        rows.get(2).remove("moedeDen");
        assertThat(year.refused("lise", STEP, Map.of("klasser", rows)))
                .contains("«Hvornår er mødet?» i række 3 af «Klasserne» skal udfyldes");

        rows.get(2).put("planlagt", "2026-09-09");
        assertThat(year.refused("lise", STEP, Map.of("klasser", rows)))
                .contains("et forældremøde, der ikke er holdt endnu, har en dato, der er gået");

        rows.get(2).put("planlagt", "2026-10-01");
        year.done("lise", STEP, Map.of("klasser", rows));
        assertThat(year.running()).isFalse();
    }

    @Test
    void refusesWhatHasNotHappenedYet() {
        Sag year = inSeptember();
        List<Map<String, Object>> rows = rows(year);
        rows.get(0).put("moedeDen", "2026-09-11");

        assertThat(year.refused(
                        "lise",
                        STEP,
                        Map.of("klasser", rows, "medarbejdereDen", "2026-09-11", "foraeldreDen", "2026-09-11")))
                .contains(
                        "medarbejderne er informeret på en dato",
                        "forældrene er informeret på en dato",
                        "et forældremøde, der er holdt, har en dato");
        assertThat(year.refused("lise", STEP, without("bekymringsvej")))
                .contains("«Hvem henvender forældre sig til, når de er bekymrede?» skal udfyldes");
    }

    @Test
    void noClassCanBeLeftOutOrMadeUp() {
        Sag year = inSeptember();
        List<Map<String, Object>> rows = rows(year);

        assertThat(year.refused("lise", STEP, Map.of("klasser", rows.subList(1, 6))))
                .contains("«Klasserne» har ændret sig, siden opgaven blev åbnet");
        assertThat(year.refused("lise", STEP, without("klasser"))).contains("«Klasserne» har ændret sig");
        rows.get(0).put("klasse", "1.Z");
        assertThat(year.refused("lise", STEP, Map.of("klasser", rows))).contains("«Klasserne» har ændret sig");
    }

    @Test
    void aClassThatCameSinceTheFormWasOpenedIsSaid() {
        Sag year = inSeptember();
        List<Map<String, Object>> rows = rows(year);
        scenarie.jdbc
                .sql("update elev set klasse = '1.B' where pseudonym = ?")
                .param(scenarie.segl.pseudonym(Scenarie.PUPIL))
                .update();
        try {
            assertThat(year.refused("lise", STEP, Map.of("klasser", rows)))
                    .contains("«Klasserne» har ændret sig, siden opgaven blev åbnet; åbn den igen");
            assertThat(classes(year.form("lise", STEP))).startsWith("1.A", "1.B", "3.B");
        } finally {
            scenarie.jdbc
                    .sql("update elev set klasse = '1.A' where pseudonym = ?")
                    .param(scenarie.segl.pseudonym(Scenarie.PUPIL))
                    .update();
        }
    }

    @Test
    void aSchoolWithoutItsCalendarStopsNoOther() {
        wheel.nextAfter(Instant.parse("2026-08-03T00:00:00Z"));
        scenarie.day("2026-08-03");
        wheel.fire();
        scenarie.engine.getManagementService().executeJob(wheel.steps().get(0).getId());
        List<Job> schools = wheel.steps();
        assertThat(schools).extracting(Job::getTenantId).containsExactlyInAnyOrder(BOEGESKOLEN, AASKOLEN);
        scenarie.kalendere.forget(YEAR);

        for (Job school : schools) {
            assertThatThrownBy(() -> scenarie.engine.getManagementService().executeJob(school.getId()))
                    .hasStackTraceContaining("Skolekalenderen for skoleåret 2026/27 mangler");
        }
        scenarie.kalendere.restore();
        wheel.goOn();
        assertThat(wheel.at(BOEGESKOLEN, YEAR).due(STEP)).isEqualTo("2026-09-18");
    }

    @Test
    void nobodyElseReadsOrSendsIt() {
        Sag year = inSeptember();
        for (String other : List.of("lars", "tove", "frida", "admin")) {
            assertThatThrownBy(() -> year.form(other, STEP)).as(other).isInstanceOf(Exception.class);
            assertThatThrownBy(() -> year.done(other, STEP)).as(other).isInstanceOf(Exception.class);
        }
        assertThat(year.open()).containsExactly(STEP);
    }

    @Test
    void whatIsWrittenIsNowhereInTheEngine() {
        Sag year = inSeptember();
        Fritekst words = new Fritekst();
        year.answer("lise", STEP, words.marked(STEP, scenarie.answers(STEP, year.form("lise", STEP), Map.of())));

        assertThat(words.maerker()).hasSize(3);
        Tabelsoegning tables = new Tabelsoegning(scenarie.jdbc);
        assertThat(tables.unsealedBy(scenarie.segl).found(words.maerker()).keySet())
                .isEqualTo(words.maerker());
        assertThat(tables.found(words.maerker())).isEmpty();
    }

    private Sag inSeptember() {
        wheel.turn("2026-08-03");
        scenarie.day("2026-09-10");
        return wheel.at(BOEGESKOLEN, YEAR);
    }

    /** Ordinary answers about each class, to be changed. */
    private List<Map<String, Object>> rows(Sag year) {
        Object rows = scenarie.answers(STEP, year.form("lise", STEP), Map.of()).get("klasser");
        return IntStream.range(0, ((List<?>) rows).size())
                .mapToObj(nr -> row((List<?>) rows, nr))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(List<?> rows, int nr) {
        return new HashMap<>((Map<String, Object>) rows.get(nr));
    }

    private static Map<String, Object> without(String key) {
        Map<String, Object> changes = new HashMap<>();
        changes.put(key, null);
        return changes;
    }

    private static List<String> classes(Map<String, Object> form) {
        return ((List<?>) form.get("klasser"))
                .stream().map(row -> (String) ((Map<?, ?>) row).get("klasse")).toList();
    }

    private long seen(String login) {
        return scenarie.as(
                login,
                () -> scenarie.engine
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey(STEP)
                        .count());
    }
}
