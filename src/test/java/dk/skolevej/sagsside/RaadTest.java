package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Punkt;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** PPR is asked for advice while the case goes on (R2-08, R2-09). */
@Scenarietest
@Import(Haendelsesproeve.class)
class RaadTest {

    private static final String QUESTION = "Hvordan får vi ham ind ad døren?";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Haendelsesproeve proeve;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void aWednesday() {
        scenarie.day("2026-09-09");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @ParameterizedTest
    @EnumSource
    void pprIsAskedAtEachPointWithATovholderAndTheCaseGoesOn(Punkt punkt) {
        Sag sag = punkt.of(scenarie.worry());
        var before = sag.open();
        String fase = sag.column("fase");

        if (!punkt.hasTovholder()) {
            assertThat(proeve.refused("lise", sag, "inddragPpr", "tekst", QUESTION))
                    .hasMessage("PPR kan kun inddrages i et forløb, der er i gang og har fået en tovholder.")
                    .extracting(Afvist::status)
                    .isEqualTo(409);
        } else {
            proeve.tell("tove", sag, "inddragPpr", "tekst", QUESTION);
            assertThat(sag.open()).containsAll(before).contains("raadFraPpr");
            assertThat(sag.due("raadFraPpr")).isAfter(scenarie.today());
            assertThat(shown(sag.form("pia", "raadFraPpr"), "spoergsmaal")).contains(QUESTION, "Tove Thorsen");
            sag.done("pia", "raadFraPpr");
            assertThat(shown(sag.form("tove", "tagStillingTilRaad"), "spoergsmaal"))
                    .contains(QUESTION);
            assertThat(shown(sag.form("tove", "tagStillingTilRaad"), "svar"))
                    .contains("Pia Poulsen", "ti minutter før de andre");
            sag.done("tove", "tagStillingTilRaad");
            assertThat(sag.open()).isEqualTo(before);
            assertThat(sag.column("fase")).isEqualTo(fase);
        }

        sag.toTheEnd();
        assertThat(sag.column("lukket_som")).isEqualTo("AFSLUTTET");
    }

    @Test
    void whatIsAskedStandsInTheJournalAndNeverInTheEngine() {
        Sag sag = Punkt.INDSATS.of(scenarie.worry());

        proeve.tell("tove", sag, "inddragPpr", "tekst", QUESTION);

        assertThat(proeve.notes(sag, "inddragPpr")).containsExactly("tove: " + QUESTION);
        assertThat(sag.due("raadFraPpr")).isEqualTo("2026-09-16");
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("døren"));
        assertThat(engine.getTaskService().createTaskQuery().list())
                .noneMatch(task -> (task.getName() + task.getDescription()).contains("døren"));
    }

    @Test
    void twoQuestionsAtOnceKeepTheirOwnAdvice() {
        Sag sag = Punkt.HANDLEPLAN.of(scenarie.worry());
        proeve.tell("tove", sag, "inddragPpr", "tekst", "Hvad med morgenen?");
        proeve.tell("lise", sag, "inddragPpr", "tekst", "Hvad med idræt?");
        Task morning = asked(sag, "morgenen");
        Task sports = asked(sag, "idræt");

        answer("pia", sports, Map.of("raad", "Lad ham være dommer", "pprHvem", "Pia", "pprHvornaar", "2026-09-09"));
        answer("pia", morning, Map.of("raad", "Mød ham ved porten", "pprHvem", "Pia", "pprHvornaar", "2026-09-09"));

        List<String> pairs = tasks(sag, "tagStillingTilRaad").stream()
                .map(task -> form("tove", task).get("raadet").toString())
                .toList();
        assertThat(pairs)
                .hasSize(2)
                .anyMatch(text -> text.contains("idræt") && text.contains("dommer") && !text.contains("porten"))
                .anyMatch(text -> text.contains("morgenen") && text.contains("porten") && !text.contains("dommer"));
        tasks(sag, "tagStillingTilRaad")
                .forEach(task -> answer("tove", task, Map.of("raadFoererTil", "intet", "note", "Ikke nu")));
        assertThat(sag.open()).containsExactly("udarbejdHandleplan");
    }

    @Test
    void theAdviceIsBroughtUpAtTheNextFollowUpOnceAndNotWhenItWasPutAside() {
        Sag sag = Punkt.INDSATS.of(scenarie.worry());
        decide(sag, Map.of("raadFoererTil", "intet", "note", "Det har vi prøvet"));
        decide(sag, Map.of("note", "Tages op med mor"));
        sag.until("holdOpfoelgning");

        assertThat(sag.form("tove", "holdOpfoelgning").get("raadTilOpfoelgningen"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .singleElement()
                .asString()
                .contains("9. september 2026", "ti minutter før de andre", "Tages op med mor");

        sag.done("tove", "holdOpfoelgning", Map.of("udfald", "fortsaet"));
        sag.until("holdOpfoelgning");
        assertThat((List<?>) sag.form("tove", "holdOpfoelgning").get("raadTilOpfoelgningen"))
                .isEmpty();
        assertThat(proeve.notes(sag, "raadBrugt.intet"))
                .singleElement()
                .asString()
                .startsWith("tove: ")
                .contains("Det har vi prøvet");
    }

    @ParameterizedTest
    @EnumSource(
            value = Punkt.class,
            names = {"DIALOG", "UDPEGNING"},
            mode = EnumSource.Mode.EXCLUDE)
    void adviceThatCannotWaitPullsTheFollowUpForwardWhenOneIsAhead(Punkt punkt) {
        Sag sag = punkt.of(scenarie.worry());
        proeve.tell("tove", sag, "inddragPpr", "tekst", QUESTION);
        sag.done("pia", "raadFraPpr");

        if (punkt == Punkt.INDSATS || punkt == Punkt.OPFOELGNING) {
            sag.done("tove", "tagStillingTilRaad", Map.of("raadFoererTil", "fremskynd"));
            scenarie.timePasses();
            assertThat(sag.open()).containsAnyOf("indkaldTilOpfoelgning", "holdOpfoelgning");
            assertThat(sag.timer("event_opfoelgningsmaal"))
                    .isBeforeOrEqualTo(scenarie.today().plusDays(7));
        } else {
            assertThat(sag.refused("tove", "tagStillingTilRaad", Map.of("raadFoererTil", "fremskynd")))
                    .startsWith("Opfølgningen kan kun fremskyndes, mens");
            sag.done("tove", "tagStillingTilRaad", Map.of("raadFoererTil", "intet"));
        }

        assertThat(sag.open()).doesNotContain("tagStillingTilRaad");
    }

    @Test
    void theQuestionAndTheAnswersMayNotBeMissing() {
        Sag sag = Punkt.INDSATS.of(scenarie.worry());
        assertThat(Stream.of("", " ", "x".repeat(20_001))
                        .map(text -> proeve.refused("tove", sag, "inddragPpr", "tekst", text)
                                .status()))
                .containsOnly(400);
        assertThat(proeve.refused("tove", sag, "inddragPpr").status()).isEqualTo(400);
        proeve.tell("tove", sag, "inddragPpr", "tekst", QUESTION);

        assertThat(sag.refused("pia", "raadFraPpr", nothing("raad"))).contains("«Hvad råder PPR til?» skal udfyldes");
        sag.done("pia", "raadFraPpr");
        assertThat(sag.refused("tove", "tagStillingTilRaad", nothing("note")))
                .contains("«Hvordan bruger I rådet?» skal udfyldes");
        assertThat(sag.refused("tove", "tagStillingTilRaad", nothing("raadFoererTil")))
                .contains("«Hvad fører rådet til?» skal udfyldes");
    }

    @Test
    void aQuestionEndsWithTheCase() {
        Sag sag = Punkt.VURDERING.of(scenarie.worry());
        proeve.tell("tove", sag, "inddragPpr", "tekst", QUESTION);

        sag.done("lise", "vurderKortlaegning", Map.of("beslutning", "nej", "aftalt", "Modtagelse ved døren"));

        assertThat(sag.open()).isEmpty();
        assertThat(sag.running()).isFalse();
    }

    private void decide(Sag sag, Map<String, Object> decision) {
        proeve.tell("tove", sag, "inddragPpr", "tekst", QUESTION);
        sag.done("pia", "raadFraPpr").done("tove", "tagStillingTilRaad", decision);
    }

    private Task asked(Sag sag, String word) {
        return tasks(sag, "raadFraPpr").stream()
                .filter(task -> shown(form("pia", task), "spoergsmaal").contains(word))
                .findFirst()
                .orElseThrow();
    }

    private List<Task> tasks(Sag sag, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(sag.sagsnummer())
                .taskDefinitionKey(step)
                .list();
    }

    private Map<String, Object> form(String login, Task task) {
        return scenarie.as(login, () -> new HashMap<>(engine.getFormService().getTaskFormVariables(task.getId())));
    }

    private void answer(String login, Task task, Map<String, Object> answers) {
        if (task.getAssignee() == null) {
            scenarie.claim(login, task);
        }
        scenarie.as(login, () -> {
            engine.getFormService().submitTaskForm(task.getId(), answers);
            return null;
        });
    }

    private static String shown(Map<String, Object> form, String part) {
        Object raadet = form.get("raadet");
        assertThat(raadet).as("raadet").isNotNull();
        return raadet instanceof Map<?, ?> map ? String.valueOf(map.get(part)) : String.valueOf(raadet);
    }

    private static Map<String, Object> nothing(String key) {
        Map<String, Object> changes = new HashMap<>();
        changes.put(key, null);
        return changes;
    }
}
