package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
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
    void tellsTheCasesOfTasksInOnesListAndOfNoOthers() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry("karl", "myha01");
        Sag other = scenarie.worry("karl", "somo02");
        Sag elsewhere = scenarie.worry("klara", "albo37");
        List<String> all = Stream.of(sag, other, elsewhere)
                .map(one -> one.task("holdDialogMedForaeldre").getId())
                .toList();

        assertThat(scenarie.as("lise", () -> opgaver.all(all)))
                .extracting(OpgaveController.Opgave::id, OpgaveController.Opgave::sagsnummer)
                .containsExactlyInAnyOrder(tuple(all.get(0), sag.sagsnummer()), tuple(all.get(1), other.sagsnummer()));
        assertThat(scenarie.as("karl", () -> opgaver.all(all))).isEmpty();
        assertThat(scenarie.as("lise", () -> opgaver.all(List.of("findes-ikke"))))
                .isEmpty();
    }

    @Test
    void refusesToBeAskedForThousands() {
        List<String> many = Collections.nCopies(101, "findes-ikke");

        Afvist refusal = catchThrowableOfType(Afvist.class, () -> scenarie.as("lise", () -> opgaver.all(many)));

        assertThat(refusal.status()).isEqualTo(400);
    }
}
