package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.fravaer.Fravaersraekker;
import dk.skolevej.scenarie.Hjul;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.segl.Segl;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a skoleleder is asked for again and again, in Tasklist. */
@Browsertest
class AarshjulBrowserTest {

    private static final String INFORMATION = "informerForaeldreOgMedarbejdere";
    private static final String REVIEW = "gennemgaaFravaer";
    private static final int LAPTOP = 1280;
    private static final int PHONE = 390;

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Segl segl;

    private Fravaersraekker absence;

    @BeforeEach
    void nobodyIsAbsent() {
        absence = new Fravaersraekker(jdbc, segl);
    }

    @AfterEach
    void cleanUp() {
        absence.clear();
        tasklist.leaves();
        scenarie.cleanUp();
    }

    @Test
    void theSkolelederSaysOfEachClassWhetherItsMeetingHasBeenHeld() {
        Sag year = inSeptember();

        Opgave task = tasklist.as("lise").opens(year, INFORMATION).claimed();
        Formular form = task.formular().answer(Map.of());
        assertThat(form.rows("List_klasser")).isEqualTo(6);
        assertThat(form.value("Field_klassensNavn_2")).isEqualTo("5.A");
        form.write(Map.of("klasser", List.of(Map.of(), Map.of("trivsel", "ikkeEndnu"))));
        assertThat(form.shows("Field_klassensMoede_1")).isFalse();
        assertThat(form.shows("Field_klassensPlanlagteMoede_1")).isTrue();
        form.write(Map.of("klasser", List.of(Map.of(), Map.of("planlagt", "2026-10-01"))));
        pictures(INFORMATION);
        task.complete();
        assertThat(year.running()).isFalse();
    }

    /** What was written stays in the browser, and must not bring back classes that are no more. */
    @Test
    void aListThatHasChangedIsShownAsItIsNowWhenTheTaskIsOpenedAgain() {
        Sag year = inSeptember();
        Opgave task = tasklist.as("lise").opens(year, INFORMATION).claimed();
        task.formular().answer(Map.of());
        move("1.B");
        try {
            assertThat(task.refused()).contains("«Klasserne» har ændret sig, siden opgaven blev åbnet; åbn den igen");
            Formular again = tasklist.opens(year, INFORMATION).formular();
            tasklist.browser.until("the classes of now", () -> again.rows("List_klasser") == 7);
            assertThat(again.value("Field_klassensNavn_1")).isEqualTo("1.B");
        } finally {
            move("1.A");
        }
    }

    @Test
    void theSkolelederConcludesEachPupilAndCannotForgetAny() {
        for (String pupil : List.of("myha01", "somo02", "kaki03")) {
            absence.absentFrom(pupil, "2026-11-02", "2026-11-06", "sygdom");
        }
        scenarie.day("2026-11-30");
        Sag sag = scenarie.worry("karl", "kaki03");
        Hjul wheel = new Hjul(scenarie, "fravaersgennemgang", "startEvent_maaned");
        wheel.turn("2026-12-01");
        Sag review = wheel.at("101001", "2026-11");

        Opgave task = tasklist.as("lise").opens(review, REVIEW).claimed();
        Formular form = task.formular();
        assertThat(form.rows("List_elever")).isEqualTo(2);
        assertThat(form.value("Field_elevensNavn_0")).isEqualTo("1.A · Mynte Havtorn (myha01)");
        assertThat(form.value("Field_elevensFravaer_0")).startsWith("5 dage i alt: sygdom 5");
        assertThat(tasklist.browser.one(".task-card").getText())
                .contains("3 elever skiller sig ud", "1.A · Karla Kildegård (kaki03)", sag.sagsnummer());
        form.answer(
                Map.of("elever", List.of(Map.of("udfald", "kontaktForaeldre"), Map.of("udfald", "ingenBekymring"))));
        assertThat(form.shows("Field_elevensBegrundelse_0")).isFalse();
        pictures(REVIEW);
        form.send();
        assertThat(form.complaints()).contains("Skal udfyldes.");

        form.write(Map.of("elever", List.of(Map.of(), Map.of("begrundelse", "Influenza i hele klassen"))));
        task.complete();
        assertThat(review.running()).isFalse();
        assertThat(scenarie.cases()).hasSize(2);
    }

    private Sag inSeptember() {
        Hjul wheel = new Hjul(scenarie, "aarligInformation", "startEvent_august");
        wheel.turn("2026-08-03");
        scenarie.day("2026-09-10");
        return wheel.at("101001", "2026-2027");
    }

    private void move(String klasse) {
        jdbc.sql("update elev set klasse = ? where pseudonym ="
                        + " (select min(pseudonym) from elev where klasse in ('1.A', '1.B'))")
                .param(klasse)
                .update();
    }

    private void pictures(String name) {
        tasklist.browser.screenshot(name, LAPTOP);
        tasklist.browser.screenshot(name + "-smal", PHONE);
    }
}
