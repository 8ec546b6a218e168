package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

@Browsertest
class FormularBrowserTest {

    private static final String AWKWARD =
            ("Æøå ÆØÅ é 😀👩‍🏫 \"citat\" 'apostrof' <script>alert(1)</script> <b>fed</b> & {{sag.elev}} ${1+1} \\ /\n"
                    + "  to mellemrum og en ny linje\n");

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @BeforeEach
    void monday() {
        scenarie.day("2026-11-23");
    }

    @AfterEach
    void cleanUp() {
        tasklist.leaves();
        scenarie.cleanUp();
    }

    @Test
    void findsAPupilByNameOrClassAtOnesOwnSchools() {
        Formular lise = tasklist.as("lise").startsAWorry();
        assertThat(lise.options("Field_elev", "mynte")).containsExactly("1.A · Mynte Havtorn");
        assertThat(lise.options("Field_elev", "0.A")).containsExactly("Ingen fundet");
        Formular pia = tasklist.as("pia").startsAWorry();
        assertThat(pia.options("Field_elev", "mynte")).contains("1.A · Mynte Havtorn", "0.A · Mynte Åkjær");
    }

    @Test
    void saysInDanishWhatAWorryLacks() {
        Formular worry = tasklist.as("karl").startsAWorry();
        worry.send();
        assertThat(worry.complaints()).hasSize(3).containsOnly("Skal udfyldes.");
        assertThat(scenarie.cases()).isEmpty();
    }

    @Test
    void bringsAnyTextBackExactlyAsItWasWritten() {
        String text = AWKWARD + "Lang tekst med æøå. ".repeat(250) + "Slut.";
        assertThat(text.length()).isGreaterThan(4_000);
        Formular worry = tasklist.as("lise").startsAWorry();
        worry.answer(Map.of("elev", "1.A · Mynte Havtorn", "beskrivelse", text)).send();
        Sag sag = tasklist.theCase();
        Opgave dialog = tasklist.opens(sag, "holdDialogMedForaeldre").claimed();
        assertThat(dialog.formular().value("Field_registrerBekymringBeskrivelse"))
                .isEqualTo(text);
    }

    @Test
    void addsAndRemovesRowsAndAsksOnlyWhatIsRelevant() {
        Formular dialog = dialog(scenarie.worry("karl", "myha01")).formular();
        assertThat(dialog.shows("Field_dialogDato")).isFalse();
        dialog.write(Map.of("dialog", "afholdt"));
        assertThat(dialog.shows("Field_dialogDato")).isTrue();
        dialog.write(Map.of("dialog", "ikkeOpnaaet"));
        assertThat(dialog.shows("Field_dialogDato")).isFalse();

        dialog.write(Map.of(
                "kontaktforsoeg",
                List.of(
                        Map.of("dato", "2026-11-20", "kanal", "telefon", "resultat", "Ingen svar"),
                        Map.of("dato", "2026-11-21", "kanal", "aula", "resultat", "Læst"),
                        Map.of("dato", "2026-11-22", "kanal", "brev", "resultat", "Sendt"))));
        dialog.removeRow("List_kontaktforsoeg", 1);
        assertThat(dialog.rows("List_kontaktforsoeg")).isEqualTo(2);
        assertThat(dialog.value("Field_kontaktforsoegResultat_1")).isEqualTo("Sendt");
    }

    @Test
    void neitherEnterNorTheEscapeKeySendsAForm() {
        Sag sag = scenarie.worry("karl", "myha01");
        Opgave opgave = dialog(sag);
        Formular dialog = opgave.formular().answer(Map.of());
        tasklist.browser.press("[id$='-Field_dialogDeltagere']", Keys.ENTER);
        tasklist.browser.press("[id$='-Field_dialogDeltagere']", Keys.ESCAPE);
        assertThat(dialog.value("Field_dialogDeltagere")).isEqualTo("Mor, far og klasselærer");
        opgave.complete();
        assertThat(sag.open()).containsExactly("udpegTovholder");
    }

    @Test
    void keepsASavedDraftWithEarlierAnswersBesideItUntilLogout() {
        Sag sag = scenarie.worry("karl", "myha01");
        Opgave opgave = dialog(sag);
        opgave.formular().write(Map.of("foraeldreneFortaeller", "x", "dialog", "afholdt", "begrundelse", "Kladde æøå"));
        opgave.save();
        Formular again = tasklist.opens(sag, "holdDialogMedForaeldre").formular();
        assertThat(again.value("Field_begrundelse")).isEqualTo("Kladde æøå");
        assertThat(again.value("Field_registrerBekymringBeskrivelse")).startsWith("Mor fortæller");
        assertThat(tasklist.browser
                        .script("return localStorage.length + ' ' + JSON.stringify(localStorage)")
                        .toString())
                .doesNotContain("Kladde");
        tasklist.logOut();
        Formular fresh = dialog(sag).formular();
        assertThat(fresh.value("Field_begrundelse")).isEmpty();
    }

    @Test
    void aTaskThatIsTakenSaysSoAndCanBeGivenBack() {
        Sag sag = scenarie.worry("karl", "myha01");
        sag.done("lise", "holdDialogMedForaeldre").done("lise", "udpegTovholder");
        Opgave mine =
                tasklist.as("karl").opens(sag, "kortlaegKlassefaellesskab").claimed();
        Opgave taken = tasklist.as("trine").opens(sag, "kortlaegKlassefaellesskab");
        assertThat(tasklist.browser.one(".task-card .assignee").getText()).contains("karl");
        assertThat(taken.formular().writable()).isFalse();
        tasklist.browser.screenshot("taget-af-en-anden");

        tasklist.as("karl").opens(sag, "kortlaegKlassefaellesskab").release();
        assertThat(tasklist.assignee(mine.task())).isNull();
        tasklist.as("trine").opens(sag, "kortlaegKlassefaellesskab").claimed();
        assertThat(tasklist.assignee(mine.task())).isEqualTo("trine");
        tasklist.browser.until(
                "the card in the list says which case it is",
                () -> tasklist.browser.all(".tasks-list .task").stream()
                        .anyMatch(card -> card.getText().contains(sag.sagsnummer())));
    }

    private Opgave dialog(Sag sag) {
        return tasklist.as("lise").opens(sag, "holdDialogMedForaeldre").claimed();
    }
}
