package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Scenarietest
class OpgaveControllerTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    OpgaveController opgaver;

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void tellsTheCaseOfATaskInOnesListAndOfNoOther() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry("karl", "myha01");
        String task = sag.task("holdDialogMedForaeldre").getId();

        assertThat(scenarie.as("lise", () -> opgaver.one(task)))
                .isEqualTo(new OpgaveController.Opgave(sag.sagsnummer(), "holdDialogMedForaeldre"));
        for (String other : new String[] {"lars", "karl", "pia"}) {
            Afvist refusal = catchThrowableOfType(Afvist.class, () -> scenarie.as(other, () -> opgaver.one(task)));
            assertThat(refusal.status()).as(other).isEqualTo(404);
        }
    }
}
