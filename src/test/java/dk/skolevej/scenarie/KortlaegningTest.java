package dk.skolevej.scenarie;

import static dk.skolevej.scenarie.TidligIndsatsTest.changes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Opgavesyn;
import dk.skolevej.motor.Reading;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Weeks 1 to 3: the parts A, B and C, the summary and the decision; scenarios 13 and 15 to 22. */
@Scenarietest
class KortlaegningTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    Reading reading;

    @Autowired
    Opgavesyn sight;

    private Sag sag;

    @BeforeEach
    void aMonday() {
        scenarie.day("2026-11-23");
        sag = scenarie.worry();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario13NoKortlaegningWithoutATovholder() {
        sag.done("lise", "holdDialogMedForaeldre");

        assertThat(sag.refused("lise", "udpegTovholder", changes("tovholder", null)))
                .isEqualTo("Formularen kan ikke sendes: «Hvem skal være tovholder?» skal udfyldes");
        assertThat(sag.refused("lise", "udpegTovholder", Map.of("tovholder", "tom")))
                .as("tom works at the other school")
                .isEqualTo(
                        "Formularen kan ikke sendes: «Hvem skal være tovholder?» har et valg, der ikke findes på listen");
        assertThat(sag.column("tovholder")).isNull();
    }

    @Test
    void givesEachPartItsRoleAndItsWeek() {
        sag.toKortlaegning();

        assertThat(sag.open())
                .containsExactly(
                        "holdElevsamtale",
                        "holdForaeldresamtale",
                        "indhentTvaerfagligViden",
                        "kortlaegKlassefaellesskab");
        for (String part : sag.open()) {
            assertThat(sag.due(part)).as(part).isEqualTo("2026-12-04");
        }
        assertThat(sag.task("holdElevsamtale").getAssignee()).isEqualTo("trine");
        assertThat(sag.column("tovholder")).isEqualTo("tove");
        assertThat(sag.column("fase")).isEqualTo("KORTLAEGNING");
        assertThat(sag.variable("fase")).isEqualTo("KORTLAEGNING");
    }

    @Test
    void canBeginInTheNextWeek() {
        sag.done("lise", "holdDialogMedForaeldre").done("lise", "udpegTovholder", Map.of("foersteUge", "naeste"));

        assertThat(sag.due("kortlaegKlassefaellesskab")).isEqualTo("2026-12-11");
    }

    @Test
    void scenario15ATakenTaskCannotBeTakenByAColleagueUntilItIsGivenBack() {
        sag.toKortlaegning();
        String task = sag.task("kortlaegKlassefaellesskab").getId();
        var tasks = scenarie.engine.getTaskService();
        scenarie.as("karl", () -> {
            tasks.claim(task, "karl");
            return null;
        });

        assertThat(scenarie.as(
                        "trine",
                        () -> tasks.createTaskQuery()
                                .taskId(task)
                                .singleResult()
                                .getAssignee()))
                .as("the colleague sees who has it")
                .isEqualTo("karl");
        assertThatThrownBy(() -> scenarie.as("trine", () -> {
                    tasks.claim(task, "trine");
                    return null;
                }))
                .isInstanceOf(org.camunda.bpm.engine.ProcessEngineException.class);
        assertThatThrownBy(() -> sag.done("trine", "kortlaegKlassefaellesskab"))
                .isInstanceOf(Afvist.class)
                .hasMessage("Opgaven er taget af en anden og kan kun sendes af den, der har den.");
        scenarie.as("karl", () -> {
            tasks.claim(task, null);
            return null;
        });
        sag.done("trine", "kortlaegKlassefaellesskab");
        assertThat(sag.open()).doesNotContain("kortlaegKlassefaellesskab");
    }

    @Test
    void whoeverOpensOrSendsATaskThatHasJustBeenSolvedIsToldSo() throws Exception {
        sag.toSammenfatning();
        Task last = sag.task("sammenfatKortlaegning");

        reading.together(() -> {
            assertThat(scenarie.as("tove", () -> sight.shows(last.getId())))
                    .as("read while it is there")
                    .isTrue();
            CompletableFuture.runAsync(() -> scenarie.perform("tove", last, Map.of()))
                    .join();
            List.<Runnable>of(
                            () -> scenarie.engine.getFormService().getTaskFormVariables(last.getId()),
                            () -> scenarie.engine.getFormService().submitTaskForm(last.getId(), Map.of()))
                    .forEach(late -> assertThatThrownBy(() -> scenarie.as("tove", () -> {
                                late.run();
                                return null;
                            }))
                            .isInstanceOf(Afvist.class)
                            .hasMessage("Opgaven er lige blevet løst af en anden, så der kan ikke svares på den."
                                    + " Genindlæs listen med opgaver."));
            return null;
        });

        assertThat(sag.open()).containsExactly("vurderKortlaegning");
    }

    @Test
    void anotherSchoolsKlasseteamSeesNothingOfIt() {
        sag.toKortlaegning();
        String task = sag.task("kortlaegKlassefaellesskab").getId();

        assertThat(scenarie.as(
                        "klara",
                        () -> scenarie.engine
                                .getTaskService()
                                .createTaskQuery()
                                .taskId(task)
                                .count()))
                .isZero();
        assertThatThrownBy(() -> sag.form("klara", "kortlaegKlassefaellesskab"))
                .isInstanceOf(org.camunda.bpm.engine.ProcessEngineException.class);
    }

    @Test
    void scenario16WhenThePupilPointsToSomebodyWithoutALoginTheTovholderRecordsOnTheirBehalf() {
        sag.done("lise", "holdDialogMedForaeldre")
                .done(
                        "lise",
                        "udpegTovholder",
                        changes("elevPegerPaa", "anden", "tryghedsperson", null, "tryghedspersonNavn", "Pedel Bent"));

        assertThat(sag.task("holdElevsamtale").getAssignee()).isEqualTo("tove");
        Map<?, ?> source = (Map<?, ?>) sag.form("tove", "holdElevsamtale").get("udpegTovholder");
        assertThat(source.get("tryghedspersonNavn")).as("the source is named").isEqualTo("Pedel Bent");
        assertThat(sag.variable("tryghedspersonNavn"))
                .as("but not to the engine")
                .isNull();
    }

    @Test
    void scenario17APupilWhoWillNotTalkIsAskedAgainInThePlanPhase() {
        Map<String, Object> attempt = Map.of("dato", "2026-11-25", "maade", "moede", "resultat", "Ville ikke tale");
        sag.toKortlaegning();
        assertThat(sag.refused("trine", "holdElevsamtale", notPossibleNow(List.of(attempt, attempt))))
                .isEqualTo("Samtalen kan ikke afsluttes: der er skrevet færre end tre forsøg på at tale med eleven");

        sag.done("karl", "kortlaegKlassefaellesskab")
                .done("trine", "holdElevsamtale", notPossibleNow(List.of(attempt, attempt, attempt)))
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden")
                .done("tove", "sammenfatKortlaegning")
                .done("lise", "vurderKortlaegning")
                .done("tove", "indkaldTilHandleplansmoede");

        assertThat(sag.open()).containsExactly("bidragFraPpr", "uddybElevsamtale");
        assertThat(sag.task("uddybElevsamtale").getAssignee()).isEqualTo("tove");
        sag.done("pia", "bidragFraPpr").done("tove", "uddybElevsamtale");
        assertThat(sag.open()).containsExactly("udarbejdHandleplan");
    }

    @Test
    void scenario18TheParentsTalkBeforeThePupilsWarnsAndNeedsAReason() {
        sag.toKortlaegning();

        assertThat(sag.form("lise", "holdForaeldresamtale")).doesNotContainKey("holdElevsamtale");
        assertThat(sag.refused("lise", "holdForaeldresamtale", Map.of()))
                .isEqualTo("Formularen kan ikke sendes: «Hvorfor venter I ikke på elevsamtalen?» skal udfyldes");
        sag.done("lise", "holdForaeldresamtale", Map.of("begrundelseFoerElevsamtale", "Far rejser i morgen"));
        assertThat(sag.open()).doesNotContain("holdForaeldresamtale");
    }

    @Test
    void showsThePupilsAnswersInTheParentsTalk() {
        sag.toKortlaegning().done("trine", "holdElevsamtale");

        Map<?, ?> pupil = (Map<?, ?>) sag.form("lise", "holdForaeldresamtale").get("holdElevsamtale");
        assertThat(pupil.get("oensker")).isEqualTo("At nogen venter på mig om morgenen.");
        assertThat(pupil.containsKey("ikkeSigesVidere"))
                .as("what the pupil does not want told is not served")
                .isFalse();
    }

    @Test
    void givesATextBackExactlyAsItWasWritten() {
        String text =
                "Æble, ørn og å 🙂👨‍👩‍👧 \"citat\" 'enkelt' <script>alert(1)</script> &amp; {{sag.elev}} ${1+1} \\n\n\tnæste linje "
                        + "x".repeat(6_000);
        sag.toKortlaegning().done("trine", "holdElevsamtale", Map.of("oensker", text));

        assertThat(((Map<?, ?>) sag.form("lise", "holdForaeldresamtale").get("holdElevsamtale")).get("oensker"))
                .isEqualTo(text);
    }

    @Test
    void scenario19TwoHouseholdsGetAnInvitationAndANoteEach() {
        sag.toKortlaegning()
                .done("trine", "holdElevsamtale")
                .done(
                        "lise",
                        "holdForaeldresamtale",
                        Map.of(
                                "invitationer",
                                List.of(invitation("1", "Kommer gerne"), invitation("2", "Vil tale alene"))));

        String stored = scenarie.jdbc
                .sql("select forseglet_indhold from svar where sagsnummer = ? and trin = 'holdForaeldresamtale'")
                .param(sag.sagsnummer())
                .query((row, nr) -> scenarie.segl.unseal(sag.sagsnummer(), row.getString(1)))
                .single();
        assertThat(stored).contains("Kommer gerne", "Vil tale alene").doesNotContain("telefonnummer", "adresse");
    }

    @Test
    void scenario19AnInvitationToSomebodyWhoIsNoGuardianIsRefused() {
        sag.toKortlaegning().done("trine", "holdElevsamtale");

        assertThat(sag.refused("lise", "holdForaeldresamtale", Map.of("invitationer", List.of(invitation("7", "?")))))
                .isEqualTo("Formularen kan ikke sendes: «Forælder» i række 1 af «Invitationer» har et valg,"
                        + " der ikke findes på listen");
    }

    @Test
    void scenario20ParentsWhoDoNotAnswerHoldNothingBackButUnderretningMustBeConsidered() {
        sag.toKortlaegning().done("trine", "holdElevsamtale");
        Map<String, Object> attempt = Map.of("dato", "2026-11-25", "kanal", "telefon", "resultat", "Ingen svar");
        Map<String, Object> noAnswer = changes(
                "udfaldAfKontakt", "ikkeOpnaaet",
                "synPaaElevensOensker", null,
                "barrierer", null,
                "familie", null,
                "tidligereIndsatser", null,
                "hjaelpTilHvad", null,
                "hjaelpAfHvem", null,
                "netvaerk", null,
                "aarsagIkkeOpnaaet", "De svarer ikke");

        assertThat(sag.refused("lise", "holdForaeldresamtale", noAnswer))
                .isEqualTo("Formularen kan ikke sendes: «Har du overvejet, om der skal underrettes?» skal udfyldes");
        noAnswer.put("underretningOvervejet", "ja");
        assertThat(sag.refused("lise", "holdForaeldresamtale", noAnswer))
                .isEqualTo("Samtalen kan ikke afsluttes: der er ikke skrevet noget forsøg på at få fat i forældrene");
        noAnswer.put("kontaktforsoeg", List.of(attempt));
        sag.done("lise", "holdForaeldresamtale", noAnswer)
                .done("karl", "kortlaegKlassefaellesskab")
                .done("pia", "indhentTvaerfagligViden");
        assertThat(sag.open()).containsExactly("sammenfatKortlaegning");
    }

    @Test
    void scenario21AKortlaegningWithoutACrossProfessionalPersonIsRefused() {
        sag.toSammenfatning();

        assertThat(sag.due("sammenfatKortlaegning")).isEqualTo("2026-12-11");
        assertThat(sag.refused("tove", "sammenfatKortlaegning", changes("tvaerfagligeDeltagere", null)))
                .contains(": der mangler mindst én tværfaglig medarbejder");
        sag.done("tove", "sammenfatKortlaegning");
        assertThat(sag.due("vurderKortlaegning")).isEqualTo("2026-12-11");
    }

    @Test
    void scenario22ANoNeedsAReasonAndKeepsWhatWasAgreed() {
        sag.toVurdering();

        assertThat(sag.refused("lise", "vurderKortlaegning", changes("beslutning", "nej", "begrundelse", null)))
                .contains("«Hvorfor?» skal udfyldes", "«Hvad har I aftalt i stedet?» skal udfyldes");
        sag.done(
                "lise", "vurderKortlaegning", Map.of("beslutning", "nej", "aftalt", "Modtagelse ved døren fortsætter"));

        assertThat(sag.running()).isFalse();
        assertThat(sag.column("fase")).isEqualTo("LUKKET");
        assertThat(sag.column("lukket_som")).isEqualTo("AFSLUTTET_EFTER_KORTLAEGNING");
    }

    private static Map<String, Object> invitation(String guardian, String note) {
        return Map.of(
                "foraelder", guardian, "dato", "2026-11-24", "kanal", "brev", "svar", "oenskedeIkke", "note", note);
    }

    private static Map<String, Object> notPossibleNow(List<Map<String, Object>> attempts) {
        return changes(
                "elevsamtale", "ikkeMuligtNu",
                "samtaleDato", null,
                "samtaleForm", null,
                "afholdtAf", null,
                "godt", null,
                "aarsager", null,
                "oensker", null,
                "ideer", null,
                "hjaelpTilHvad", null,
                "hjaelpAfHvem", null,
                "ikkeSigesVidere", null,
                "forsoeg", attempts,
                "aarsagIkkeMuligt", "Vil ikke tale nu");
    }
}
