package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Scenarietest
class HeltForloebTest {

    @Autowired
    Scenarie scenarie;

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void takesAPupilFromTheFirstWorryToTheRelapseCheck() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry("karl", "myha01");
        assertThat(sag.sagsnummer()).matches("FP-2026-\\d{5}");
        sag.done("lise", "holdDialogMedForaeldre");
        sag.done("lise", "udpegTovholder");
        sag.done("karl", "kortlaegKlassefaellesskab");
        sag.done("trine", "holdElevsamtale");
        sag.done("lise", "holdForaeldresamtale");
        sag.done("pia", "indhentTvaerfagligViden");
        sag.done("tove", "sammenfatKortlaegning");
        sag.done("lise", "vurderKortlaegning");
        sag.done("tove", "indkaldTilHandleplansmoede");
        sag.done("pia", "bidragFraPpr");
        sag.done("tove", "udarbejdHandleplan");
        sag.done("lise", "godkendHandleplan");
        sag.done("tove", "ivaerksaetElevindsats");
        sag.done("tove", "ivaerksaetFaellesskabsindsats");
        sag.done("tove", "ivaerksaetUndervisningsindsats");
        assertThat(sag.open()).isEmpty();
        scenarie.travelTo("2027-01-18");
        sag.done("tove", "indkaldTilOpfoelgning");
        sag.done("tove", "holdOpfoelgning", java.util.Map.of("udfald", "afrund"));
        sag.done("lise", "kvitterForOpfoelgning");
        sag.done("tove", "forberedAfslutning");
        sag.done("lise", "bekraeftAfslutning");
        scenarie.travelTo("2027-05-20");
        sag.done("tove", "kontrollerTilbagefald");
        assertThat(sag.running()).isFalse();
        assertThat(sag.column("fase")).isEqualTo("LUKKET");
        assertThat(sag.column("lukket_som")).isEqualTo("AFSLUTTET");
    }
}
