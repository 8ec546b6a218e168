package dk.skolevej.scenarie;

import static dk.skolevej.indlaesning.Elevfiler.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.indlaesning.Elevfiler;
import dk.skolevej.motor.Afvist;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A pupil goes on at another of the municipality's schools, and the case goes with them; scenario 58. Who sees what is in SkoleskiftadgangTest. */
@Scenarietest
@Import(Elevfiler.class)
class SkoleskiftTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    Elevfiler filer;

    @Autowired
    Journal journal;

    @BeforeEach
    void aWednesday() {
        scenarie.day("2026-09-09");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
        filer.putBack();
    }

    @Test
    void scenario58TheFileAsksTheOldSchoolAndTheCaseGoesOnAtTheNewOneWithTheSameClocks() {
        Sag sag = scenarie.worry().toIndsats();
        LocalDate target = sag.timer("event_indkaldelsesdag");
        filer.load(of(Scenarie.PUPIL, line -> line.replace("101001;", "101002;")));
        assertThat(sag.column("skole")).as("the file moves nothing").isEqualTo("101001");
        assertThat(sag.due("overflytSag")).isEqualTo("2026-09-14");
        assertThat(sag.form("lise", "overflytSag").get("elevensSkole")).isEqualTo("Åskolen");

        sag.done("lise", "overflytSag");

        assertThat(sag.column("skole")).isEqualTo("101002");
        assertThat(sag.column("fase")).isEqualTo("INDSATS");
        assertThat(sag.column("opfoelgningsfrist")).isEqualTo("2026-12-02");
        assertThat(sag.timer("event_indkaldelsesdag")).isEqualTo(target);
        assertThat(sag.variable("skole")).isEqualTo("101002");
        assertThat(sag.due("udpegNyTovholder")).isEqualTo("2026-09-16");
        assertThat(((Map<?, ?>) sag.form("lars", "udpegNyTovholder").get("overflytSag")))
                .extracting("note")
                .asString()
                .contains("Mor vil gerne ringes op");

        sag.done("lars", "udpegNyTovholder").done("tom", "modtagOverdragelse");

        assertThat(sag.column("tovholder")).isEqualTo("tom");
        assertThat(notes(sag)).containsExactly("null skoleskiftSet null", "lise overflyttet 101001 → 101002");
        scenarie.travelTo(target.toString());
        assertThat(sag.task("indkaldTilOpfoelgning").getAssignee()).isEqualTo("tom");
        sag.done("tom", "indkaldTilOpfoelgning").done("tom", "holdOpfoelgning");
        assertThat(sag.open()).contains("kvitterForOpfoelgning");
    }

    @Test
    void untilTheNewSchoolHasNamedATovholderItsSkolelederHasTheTasksAlsoNewOnes() {
        Sag sag = scenarie.worry().toIndsats();
        move(sag);

        scenarie.travelTo(sag.timer("event_indkaldelsesdag").toString());
        assertThat(sag.task("indkaldTilOpfoelgning").getAssignee()).isNull();
        scenarie.claim("lars", sag.task("indkaldTilOpfoelgning"));
        sag.done("lars", "udpegNyTovholder");

        assertThat(sag.task("indkaldTilOpfoelgning").getAssignee()).isEqualTo("tom");
    }

    static Stream<Arguments> whateverItIsDoing() {
        return Stream.<UnaryOperator<Sag>>of(
                        Sag::toKortlaegning, Sag::toVurdering, Sag::toHandleplan, SkoleskiftTest::begun)
                .map(Arguments::of);
    }

    private static Sag begun(Sag sag) {
        return sag.toHandleplan().done("tove", "udarbejdHandleplan").done("lise", "godkendHandleplan");
    }

    @ParameterizedTest
    @MethodSource("whateverItIsDoing")
    void everyTaskIsTheNewSchoolsAndNobodysAtTheOldOne(UnaryOperator<Sag> way) {
        Sag sag = way.apply(scenarie.worry());
        var before = sag.open();

        move(sag);
        assertThat(tasksOf("tove", "lise", "karl", "trine")).isEmpty();
        sag.done("lars", "udpegNyTovholder").done("tom", "modtagOverdragelse");

        assertThat(sag.open()).isEqualTo(before);
        assertThat(tasksOf("lars", "tom", "klara", "pia")).hasSameSizeAs(before);
    }

    @Test
    void aWorryHasNoTovholderYetAndIsTheNewSkoleledersAtOnce() {
        Sag sag = scenarie.worry();

        move(sag);

        assertThat(sag.open()).containsExactly("holdDialogMedForaeldre");
        sag.done("lars", "holdDialogMedForaeldre")
                .done("lars", "udpegTovholder", Map.of("tovholder", "tom", "tryghedsperson", "tina"));
        assertThat(sag.column("tovholder")).isEqualTo("tom");
    }

    @Test
    void aPausedCaseIsTakenUpBeforeItMoves() {
        Sag sag = scenarie.worry().toHandleplan();
        scenarie.begin("lise", "bero", "saetIBero", Map.of("sag", sag.sagsnummer(), "beroTil", "2026-09-23"));
        filer.load(of(Scenarie.PUPIL, line -> line.replace("101001;", "101002;")));
        assertThat(sag.refused("lise", "overflytSag", Map.of())).contains("genoptag den");

        sag.done("tove", "genoptagSag");
        scenarie.engine.getManagementService().createJobQuery().messages().active().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .forEach(job -> scenarie.engine.getManagementService().executeJob(job.getId()));
        sag.done("lise", "overflytSag").done("lars", "udpegNyTovholder");

        assertThat(sag.column("fase")).isEqualTo("HANDLEPLAN");
        assertThat(sag.task("udarbejdHandleplan").getAssignee()).isEqualTo("tom");
    }

    @Test
    void thePupilWhoIsStillThereKeepsTheCaseThere() {
        Sag sag = scenarie.worry().toKortlaegning();
        var before = sag.open();
        filer.load(of(Scenarie.PUPIL, line -> line.replace("101001;", "101002;")));

        Map<String, Object> stays = new HashMap<>(Map.of("flytSag", "nej"));
        stays.put("nySkole", null);
        stays.put("note", null);
        assertThat(sag.refused("lise", "overflytSag", stays)).contains("«Hvorfor bliver sagen her?»");
        assertThat(sag.refused("lise", "overflytSag", Map.of("nySkole", "101001")))
                .contains("en anden skole");
        stays.put("forklaring", "Eleven er ført forkert.");
        sag.done("lise", "overflytSag", stays);

        assertThat(sag.open()).isEqualTo(before);
        assertThat(sag.column("skole")).isEqualTo("101001");
    }

    @Test
    void whoIsNotTheLeaderOfTheSchoolMovesNothing() {
        Sag sag = scenarie.worry().toKortlaegning();

        for (String login : List.of("tove", "lars")) {
            assertThat(catchThrowableOfType(Exception.class, () -> move(login, sag)))
                    .isNotNull();
        }
        assertThat(catchThrowableOfType(
                        Afvist.class,
                        () -> scenarie.begin(
                                "lise",
                                "skoleskift",
                                "registrerSkoleskift",
                                Map.of("sag", sag.sagsnummer(), "nySkole", "101001"))))
                .hasMessageContaining("en anden skole");
        assertThat(sag.column("skole")).isEqualTo("101001");
    }

    private void move(Sag sag) {
        move("lise", sag);
    }

    private void move(String login, Sag sag) {
        scenarie.begin(login, "skoleskift", "registrerSkoleskift", Map.of("sag", sag.sagsnummer()));
    }

    private List<String> tasksOf(String... logins) {
        return Stream.of(logins)
                .flatMap(login ->
                        scenarie
                                .as(
                                        login,
                                        () -> scenarie.engine
                                                .getTaskService()
                                                .createTaskQuery()
                                                .list())
                                .stream())
                .map(task -> task.getId())
                .distinct()
                .toList();
    }

    private List<String> notes(Sag sag) {
        return journal.of(sag.sagsnummer()).stream()
                .filter(note -> List.of("skoleskiftSet", "overflyttet").contains(note.haendelse()))
                .map(note -> "%s %s %s".formatted(note.hvem(), note.haendelse(), note.tekst()))
                .toList();
    }
}
