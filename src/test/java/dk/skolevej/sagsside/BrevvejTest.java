package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.sagsside.Brevvej.Aktindsigt;
import dk.skolevej.sagsside.Brevvej.Breve;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.time.LocalDate;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A pupil turns 15 in the middle of a case: from that day letters go to the pupil, and the parents' insight is judged each time; scenario 63. */
@Scenarietest
class BrevvejTest {

    /** Born on 1 December 2011. */
    private static final String PUPIL = "viki35";

    @Autowired
    Scenarie scenarie;

    @Autowired
    ForloebController rest;

    @Autowired
    HistoryService history;

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario63OnTheFifteenthBirthdayLettersGoToThePupilAndParentsInsightIsJudged() {
        scenarie.day("2026-11-30");
        Sag sag = scenarie.worry("karl", PUPIL).toKortlaegning();
        assertThat(seen("tove", sag)).isEqualTo(new Brevvej(Breve.TIL_FORAELDRE, Aktindsigt.FORAELDRE_OG_ELEV));

        scenarie.day("2026-12-01");

        assertThat(seen("tove", sag))
                .isEqualTo(new Brevvej(Breve.TIL_ELEVENS_DIGITALE_POST, Aktindsigt.FORAELDRES_VURDERES));
        assertThat(seen("frida", sag)).as("who sees numbers only").isNull();
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .as("computed, and stored nowhere")
                .noneMatch(variable -> String.valueOf(variable.getValue()).matches("TIL_.*|.*VURDERES|.*2011.*"));
    }

    @Test
    void theCaseIsThePupilsAloneFromTheEighteenthBirthday() {
        LocalDate born = LocalDate.parse("2011-12-01");
        assertThat(Brevvej.of(born, LocalDate.parse("2029-11-30")).aktindsigt())
                .isEqualTo(Aktindsigt.FORAELDRES_VURDERES);
        assertThat(Brevvej.of(born, LocalDate.parse("2029-12-01")).aktindsigt()).isEqualTo(Aktindsigt.KUN_ELEVEN);
    }

    private Brevvej seen(String login, Sag sag) {
        return scenarie.as(login, () -> rest.one(sag.sagsnummer())).brevvej();
    }
}
