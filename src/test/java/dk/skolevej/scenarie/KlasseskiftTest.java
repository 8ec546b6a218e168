package dk.skolevej.scenarie;

import static dk.skolevej.indlaesning.Elevfiler.of;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.indlaesning.Elevfiler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** On 1 August all pupils are moved up: their cases go on, and tovholders are reminded of the risk in transitions (R2-24); scenario 64. */
@Scenarietest
@Import(Elevfiler.class)
class KlasseskiftTest {

    private static final Pattern CLASS = Pattern.compile(";(\\d)\\.([A-Z]);\\1;");

    @Autowired
    Scenarie scenarie;

    @Autowired
    Elevfiler filer;

    @Autowired
    Journal journal;

    @BeforeEach
    void theLastWeekOfTheYear() {
        scenarie.day("2026-06-22");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
        filer.putBack();
    }

    @Test
    void scenario64AllAreMovedUpAndEachTovholderIsRemindedAndNoCaseIsLost() {
        Sag running = scenarie.worry().toIndsats();
        Sag worry = scenarie.worry("karl", "somo02");
        Sag paused = scenarie.worry("karl", "kaki03").toKortlaegning();
        scenarie.begin("tove", "bero", "saetIBero", Map.of("sag", paused.sagsnummer(), "beroTil", "2026-08-14"));
        Set<String> before = running.open();

        scenarie.day("2026-08-01");
        filer.load(KlasseskiftTest::movedUp);

        assertThat(running.open()).containsAll(before).contains("tagStillingTilOvergang");
        assertThat(running.due("tagStillingTilOvergang"))
                .as("five days of school")
                .isEqualTo("2026-08-14");
        assertThat((Map<?, ?>) running.form("tove", "tagStillingTilOvergang").get("sag"))
                .extracting("klasse")
                .as("as the form's text takes it")
                .isEqualTo("2\\.A");
        assertThat(paused.open()).contains("tagStillingTilOvergang");
        assertThat(worry.open()).as("there is no tovholder yet").containsExactly("holdDialogMedForaeldre");
        assertThat(scenarie.cases()).hasSize(3);
        for (Sag sag : List.of(running, worry, paused)) {
            assertThat(journal.of(sag.sagsnummer(), "klasseskift")).hasSize(1);
            assertThat(sag.column("fase")).isNotEqualTo("LUKKET");
        }

        running.done("tove", "tagStillingTilOvergang");
        filer.load(KlasseskiftTest::movedUp);
        assertThat(running.open()).as("the same file again").isEqualTo(before);
    }

    @Test
    void theReminderIsAnsweredWithWhatIsAgreedOrThatNothingChanges() {
        Sag sag = scenarie.worry().toKortlaegning();
        filer.load(of(Scenarie.PUPIL, line -> line.replace(";1.A;", ";1.B;")));

        Map<String, Object> silent = new HashMap<>();
        silent.put("overgangsaftale", null);
        assertThat(sag.refused("tove", "tagStillingTilOvergang", silent)).contains("«Hvad er aftalt, og med hvem?»");
        silent.put("overgang", "mangler");
        assertThat(sag.refused("tove", "tagStillingTilOvergang", silent)).contains("hvem gør hvad");
        silent.put("overgang", "uaendret");
        sag.done("tove", "tagStillingTilOvergang", silent);

        assertThat(sag.open()).doesNotContain("tagStillingTilOvergang");
    }

    @Test
    void twoFilesAskOnceAndTheReminderGoesWithTheCaseToANewTovholder() {
        scenarie.employ("thea", "tovholder", "101001");
        Sag sag = scenarie.worry().toKortlaegning();
        filer.load(of(Scenarie.PUPIL, line -> line.replace(";1.A;", ";1.B;")));
        filer.load(of(Scenarie.PUPIL, line -> line.replace(";1.A;", ";1.C;")));

        scenarie.begin("lise", "overdragelse", "overdragSager", Map.of("til", "thea"));

        assertThat(sag.task("tagStillingTilOvergang").getAssignee()).isEqualTo("thea");
    }

    @Test
    void aTrialAndAFileThatChangesNoClassAskNobody() {
        Sag sag = scenarie.worry().toKortlaegning();
        Set<String> before = sag.open();

        filer.tryOut(KlasseskiftTest::movedUp);
        filer.load(UnaryOperator.identity());
        filer.load(of(Scenarie.PUPIL, line -> line.replace(";Havtorn;", ";Havtorn Bøgelund;")));

        assertThat(sag.open()).isEqualTo(before);
    }

    /** Grade 9 goes on, so that nobody is missing. */
    private static String movedUp(String line) {
        return CLASS.matcher(line)
                .replaceFirst(found -> found.group(1).equals("9")
                        ? ";9." + found.group(2) + ";9;"
                        : ";%1$d.%2$s;%1$d;".formatted(Integer.parseInt(found.group(1)) + 1, found.group(2)));
    }
}
