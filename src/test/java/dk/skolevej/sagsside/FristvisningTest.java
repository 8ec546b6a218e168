package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.motor.Sagsstand;
import dk.skolevej.motor.Sagsstande;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tovholder reads what is due next, in which week, and why it is that day. */
@Scenarietest
class FristvisningTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    Fristvisning frister;

    @Autowired
    Sagsstande engine;

    @Autowired
    Sager sager;

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void saysThatAFollowUpIsPulledForwardBeforeTheSummerHoliday() {
        scenarie.day("2026-05-13");
        Sag sag = scenarie.worry().toIndsats();

        assertThat(next(sag).dag()).isEqualTo("2026-06-26");
        assertThat(next(sag).forklaring())
                .isEqualTo(
                        "Hold opfølgning: senest 26. juni 2026, ISO-uge 26, rykket frem: sommerferie 27. juni–9. august,"
                                + " aldrig senere end 5. august 2026, ISO-uge 32");
    }

    @Test
    void givesNoReasonWhereNothingIsMoved() {
        scenarie.day("2026-09-09");
        Sag sag = scenarie.worry().toIndsats();

        assertThat(next(sag).forklaring())
                .isEqualTo("Hold opfølgning: senest 4. november 2026, ISO-uge 45,"
                        + " aldrig senere end 2. december 2026, ISO-uge 49");
    }

    @Test
    void turnsToTheTwelveWeeksWhenTheTargetHasPassed() {
        scenarie.day("2026-09-09");
        Sag sag = scenarie.worry().toIndsats();
        scenarie.travelTo("2026-10-21");
        sag.done("tove", "indkaldTilOpfoelgning");
        scenarie.travelTo("2026-11-05");

        assertThat(next(sag).dag()).isEqualTo("2026-12-02");
        assertThat(next(sag).forklaring())
                .isEqualTo("Hold opfølgning: senest 2. december 2026, ISO-uge 49,"
                        + " målet 4. november 2026, ISO-uge 45 er passeret");
    }

    @Test
    void writesTheIsoWeekBesideTheCasesWeekAndWhichWeeksDoNotCount() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry().toKortlaegning();
        assertThat(next(sag).forklaring()).endsWith(": senest 4. december 2026, uge 2 (ISO-uge 49)");
        scenarie.cleanUp();

        scenarie.day("2026-12-14");
        sag = scenarie.worry().toKortlaegning();
        assertThat(next(sag).forklaring())
                .endsWith(
                        ": senest 8. januar 2027, uge 2 (ISO-uge 1), juleferie 19. december–3. januar tæller ikke med");
    }

    @Test
    void saysNothingAboutACaseThatWaitsForNobody() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry().done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "afventer"));

        assertThat(next(sag)).isEqualTo(Fristvisning.Frist.NONE);
    }

    /** A case whose weeks lie in a year without a calendar is shown all the same. */
    @Test
    void leavesOutWhatAMissingCalendarHides() {
        Forloeb forloeb = new Forloeb(
                "FP-2026-00001",
                "myha01",
                "101001",
                dk.skolevej.forloeb.Fase.KORTLAEGNING,
                null,
                null,
                0,
                null,
                null,
                null);
        var stand = new Sagsstand(LocalDate.parse("2029-09-14"), "Opgave", LocalDate.parse("2029-09-03"));

        assertThat(frister.next(forloeb, stand).forklaring())
                .isEqualTo("Opgave: senest 14. september 2029, ISO-uge 37");
    }

    private Fristvisning.Frist next(Sag sag) {
        Forloeb forloeb = sager.find(sag.sagsnummer()).orElseThrow();
        return frister.next(forloeb, engine.of(sag.sagsnummer()));
    }
}
