package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Scenarietest
class FristopgaverTest {

    private static final LocalDate DUE = LocalDate.parse("2026-11-30");

    @Autowired
    Scenarie scenarie;

    @Autowired
    Fristopgaver fristopgaver;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    private Sag sag;

    @BeforeEach
    void aWorryOnAMonday() {
        scenarie.day("2026-11-23");
        sag = scenarie.worry();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void tellWhatMayBeToldOutsideTheCase() {
        assertThat(fristopgaver.dueBy(DUE))
                .containsExactly(new Fristopgave(
                        sag.task("holdDialogMedForaeldre").getId(),
                        "holdDialogMedForaeldre",
                        "Hold dialog med forældre",
                        sag.sagsnummer(),
                        "101001",
                        DUE,
                        null,
                        Set.of("skoleleder")));
    }

    @Test
    void areToldOnceWhenARoleWasAddedTwice() {
        tasks.addCandidateGroup(sag.task("holdDialogMedForaeldre").getId(), "skoleleder");

        assertThat(fristopgaver.dueBy(DUE))
                .singleElement()
                .extracting(Fristopgave::roller)
                .isEqualTo(Set.of("skoleleder"));
    }

    @Test
    void areDueByTheirDayAndNotTheDayBefore() {
        assertThat(fristopgaver.dueBy(DUE.minusDays(1))).isEmpty();
        assertThat(fristopgaver.dueBy(DUE.plusDays(1))).hasSize(1);
    }

    @Test
    void belongToTheRoleAtTheSchoolUntilSomebodyTakesThem() {
        Person lise = new Person("lise", Set.of("skoleleder"), Set.of("101001"));
        Person colleague = new Person("liv", Set.of("skoleleder"), Set.of("101001"));
        Person elsewhere = new Person("lars", Set.of("skoleleder"), Set.of("101002"));
        Person otherRole = new Person("karl", Set.of("klasseteam"), Set.of("101001"));
        Fristopgave free = fristopgaver.dueBy(DUE).get(0);
        assertThat(free.isFor(lise)).isTrue();
        assertThat(free.isFor(colleague)).isTrue();
        assertThat(free.isFor(elsewhere)).isFalse();
        assertThat(free.isFor(otherRole)).isFalse();

        scenarie.claim("lise", sag.task("holdDialogMedForaeldre"));
        Fristopgave taken = fristopgaver.dueBy(DUE).get(0);
        assertThat(taken.isFor(lise)).isTrue();
        assertThat(taken.isFor(colleague)).isFalse();
    }

    @Test
    void areLeftOutWhileTheCaseRests() {
        runtime.suspendProcessInstanceById(sag.task("holdDialogMedForaeldre").getProcessInstanceId());
        assertThat(fristopgaver.dueBy(DUE)).isEmpty();
    }
}
