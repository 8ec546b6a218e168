package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff meet when a pupil leaves or changes school. */
@Browsertest
class ElevhaendelserBrowserTest {

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
    void aPupilMovesAwayAndTheSkolelederClosesTheCaseAndDecidesWhatIsPassedOn() {
        Sag sag = scenarie.worry().toKortlaegning();

        tasklist.as("tove")
                .starts("Udmeldelse", "registrerUdmeldelse")
                .answer(Map.of("sag", "Mynte Havtorn · 1.A · " + sag.sagsnummer()))
                .screenshot("registrerUdmeldelse")
                .send();
        tasklist.browser.until("it waits", () -> sag.open().contains("afklarUdmeldelse"));
        tasklist.as("lise").does(sag, "afklarUdmeldelse");
        tasklist.browser.until("it is closed", () -> sag.open().equals(Set.of("beslutVideregivelse")));
        tasklist.as("lise").does(sag, "beslutVideregivelse");

        assertThat(sag.running()).isFalse();
    }

    @Test
    void aPupilIsFinishedAndTheFormAsksAboutBrobygning() {
        Sag sag = scenarie.worry().toKortlaegning();
        scenarie.begin("tove", "udmeldelse", "registrerUdmeldelse", Map.of("sag", sag.sagsnummer()));

        tasklist.as("lise")
                .does(
                        sag,
                        "afklarUdmeldelse",
                        Map.of(
                                "udmeldelse",
                                "faerdig",
                                "brobygning",
                                "nej",
                                "brobygningIkke",
                                "Begynder på gymnasiet."));

        assertThat(sag.running()).isFalse();
    }

    @Test
    void aPupilChangesSchoolAndTheNewSkolelederNamesATovholder() {
        Sag sag = scenarie.worry().toKortlaegning();

        tasklist.as("lise")
                .starts("Skoleskift", "registrerSkoleskift")
                .answer(Map.of("sag", "Mynte Havtorn · 1.A · " + sag.sagsnummer(), "nySkole", "Åskolen"))
                .screenshot("registrerSkoleskift")
                .send();
        tasklist.browser.until("it has moved", () -> sag.open().contains("udpegNyTovholder"));
        tasklist.as("lars").does(sag, "udpegNyTovholder");

        assertThat(sag.column("tovholder")).isEqualTo("tom");
    }
}
