package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.motor.Afvist;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a worry to a dialogue with the parents; scenarios 1 and 10 to 12. */
@Scenarietest
class TidligIndsatsTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    Svararkiv svararkiv;

    @BeforeEach
    void aMonday() {
        scenarie.day("2026-11-23");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario1AParentsWorryIsADialogueTaskDueInFiveSchoolDays() {
        Sag sag = scenarie.worry("karl", Scenarie.PUPIL, Map.of("kilde", "foraelder"));

        assertThat(sag.open()).containsExactly("holdDialogMedForaeldre");
        assertThat(sag.due("holdDialogMedForaeldre")).isEqualTo("2026-11-30");
        assertThat(sag.task("holdDialogMedForaeldre").getTenantId()).isEqualTo("101001");
        assertThat(sag.column("fase")).isEqualTo("TIDLIG_INDSATS");
        assertThat(sag.column("kilde")).isEqualTo("foraelder");
    }

    @Test
    void scenario1TheWorryCannotBeDeletedByStaff() {
        Sag sag = scenarie.worry();
        String instance = sag.task("holdDialogMedForaeldre").getProcessInstanceId();

        for (String login : List.of("karl", "lise", "tove")) {
            assertThatThrownBy(() -> scenarie.as(login, () -> {
                        scenarie.engine.getRuntimeService().deleteProcessInstance(instance, "væk");
                        return null;
                    }))
                    .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        }
        assertThat(sag.running()).isTrue();
    }

    @Test
    void scenario10AHarmlessCauseClosesTheCaseWithAReason() {
        Sag sag = scenarie.worry();

        assertThat(sag.refused(
                        "lise", "holdDialogMedForaeldre", changes("vurdering", "ikkeBekymrende", "begrundelse", null)))
                .isEqualTo("Formularen kan ikke sendes: «Hvorfor vurderer I det?» skal udfyldes");
        sag.done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));

        assertThat(sag.running()).isFalse();
        assertThat(sag.column("fase")).isEqualTo("LUKKET");
        assertThat(sag.column("lukket_som")).isEqualTo("LUKKET_UDEN_FORLOEB");
    }

    @Test
    void scenario11KortlaegningIsRefusedWithoutADialogueWithTheParents() {
        Sag sag = scenarie.worry();
        Map<String, Object> twoAttempts = noDialogue(2);

        assertThat(sag.refused("lise", "holdDialogMedForaeldre", twoAttempts))
                .endsWith(": der er ikke talt med forældrene, og der er skrevet færre end tre forsøg på kontakt");
        assertThat(sag.open()).containsExactly("holdDialogMedForaeldre");
    }

    @Test
    void scenario11ThreeDocumentedAttemptsStandInForTheDialogue() {
        Sag sag = scenarie.worry();

        sag.done("lise", "holdDialogMedForaeldre", noDialogue(3));

        assertThat(sag.open()).containsExactly("udpegTovholder");
    }

    @Test
    void scenario12ARequestForAStoetteplanIsAnsweredWithinFiveSchoolDaysAndTheAnswerIsKept() {
        Sag sag = scenarie.worry("karl", Scenarie.PUPIL, Map.of("kilde", "anmodningOmStoetteplan"));
        assertThat(sag.due("holdDialogMedForaeldre")).isEqualTo("2026-11-30");

        assertThat(sag.refused("lise", "holdDialogMedForaeldre", Map.of()))
                .isEqualTo("Formularen kan ikke sendes: «Hvad svarede skolen?» skal udfyldes");
        sag.done(
                "lise",
                "holdDialogMedForaeldre",
                Map.of("svarDato", "2026-11-23", "svarPaaAnmodning", "Vi laver den sammen på mødet i næste uge."));

        assertThat(svararkiv
                        .latest(sag.sagsnummer(), "holdDialogMedForaeldre")
                        .orElseThrow()
                        .indhold())
                .containsEntry("svarDato", "2026-11-23")
                .containsEntry("svarPaaAnmodning", "Vi laver den sammen på mødet i næste uge.");
    }

    @Test
    void scenario12OnlyARequestForAStoetteplanHasAnAnswer() {
        Sag sag = scenarie.worry();

        assertThat(sag.refused("lise", "holdDialogMedForaeldre", Map.of("svarPaaAnmodning", "Ja")))
                .contains("«Hvad svarede skolen?» vises ikke med de svar, der er givet");
    }

    @Test
    void asksAgainAfterFourWeeksWhenTheSchoolWaits() {
        Sag sag = scenarie.worry();

        sag.done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "afventer"));

        assertThat(sag.open()).isEmpty();
        assertThat(sag.timer("event_ventFireUger"))
                .as("four weeks end in the Christmas holiday: the first school day after it")
                .isEqualTo("2027-01-04");
        scenarie.travelTo("2027-01-03");
        assertThat(sag.open()).isEmpty();
        scenarie.travelTo("2027-01-04");
        assertThat(sag.open()).containsExactly("holdDialogMedForaeldre");
        assertThat(sag.form("lise", "holdDialogMedForaeldre").get("vurdering"))
                .as("the last round's answer must not be chosen already")
                .isNull();
    }

    @Test
    void startsTheForloebspakkeUnderTheSameCaseNumber() {
        Sag sag = scenarie.worry();

        sag.done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "bekymrende"));

        assertThat(sag.open()).containsExactly("udpegTovholder");
        assertThat(sag.due("udpegTovholder")).isEqualTo("2026-11-26");
        assertThat(sag.task("udpegTovholder").getProcessDefinitionId()).startsWith("forloebspakke");
        assertThat(sag.task("udpegTovholder").getTenantId()).isEqualTo("101001");
    }

    @Test
    void refusesASecondActiveCaseOfAPupilAndNamesTheFirst() {
        Sag first = scenarie.worry();

        assertThatThrownBy(() -> scenarie.worry("lise", Scenarie.PUPIL))
                .isInstanceOfSatisfying(Afvist.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.getMessage()).contains(first.sagsnummer());
                });
        first.done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
        assertThat(scenarie.worry().sagsnummer()).isNotEqualTo(first.sagsnummer());
    }

    @Test
    void refusesAPupilOfAnotherSchool() {
        assertThatThrownBy(() -> scenarie.worry("klara", Scenarie.PUPIL))
                .isInstanceOf(Afvist.class)
                .hasMessageContaining("har et valg, der ikke findes på listen");
    }

    private Map<String, Object> noDialogue(int attempts) {
        Map<String, Object> attempt = Map.of("dato", "2026-11-20", "kanal", "telefon", "resultat", "Ingen svar");
        return changes(
                "dialog", "ikkeOpnaaet",
                "dialogDato", null,
                "dialogDeltagere", null,
                "foraeldreneFortaeller", null,
                "hvadSkalDerTil", null,
                "kontaktforsoeg", java.util.Collections.nCopies(attempts, attempt));
    }

    static Map<String, Object> changes(Object... keysAndValues) {
        Map<String, Object> changes = new java.util.HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            changes.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return changes;
    }
}
