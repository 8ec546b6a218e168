package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Browsertest
class HeltForloebBrowserTest {

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void takesAPupilThroughEveryTaskInTasklist() {
        scenarie.day("2026-11-23");
        tasklist.as("lise")
                .startsAWorry()
                .answer(Map.of("elev", "1.A · Mynte Havtorn"))
                .screenshot("registrerBekymring")
                .send();
        Sag sag = tasklist.theCase();
        tasklist.as("lise").does(sag, "holdDialogMedForaeldre").does(sag, "udpegTovholder");

        tasklist.as("karl").does(sag, "kortlaegKlassefaellesskab");
        tasklist.as("trine").does(sag, "holdElevsamtale");
        tasklist.as("lise").does(sag, "holdForaeldresamtale");
        tasklist.as("pia").does(sag, "indhentTvaerfagligViden");
        tasklist.as("tove").does(sag, "sammenfatKortlaegning");
        tasklist.as("lise").does(sag, "vurderKortlaegning");

        tasklist.as("tove").does(sag, "indkaldTilHandleplansmoede");
        tasklist.as("pia").does(sag, "bidragFraPpr");
        planWithAnEmptyTrackIsRefusedAndMended(sag);
        tasklist.as("lise").does(sag, "godkendHandleplan");
        tasklist.as("tove")
                .does(sag, "ivaerksaetElevindsats")
                .does(sag, "ivaerksaetFaellesskabsindsats")
                .does(sag, "ivaerksaetUndervisningsindsats");
        assertThat(sag.open()).isEmpty();

        scenarie.travelTo("2027-01-18");
        tasklist.as("tove").does(sag, "indkaldTilOpfoelgning").does(sag, "holdOpfoelgning", Map.of("udfald", "afrund"));
        tasklist.as("lise").does(sag, "kvitterForOpfoelgning");
        tasklist.as("tove").does(sag, "forberedAfslutning");
        tasklist.as("lise").does(sag, "bekraeftAfslutning");
        scenarie.travelTo("2027-05-20");
        tasklist.as("tove").does(sag, "kontrollerTilbagefald");
        assertThat(sag.running()).isFalse();
        assertThat(sag.column("lukket_som")).isEqualTo("AFSLUTTET");
    }

    private void planWithAnEmptyTrackIsRefusedAndMended(Sag sag) {
        Opgave opgave = tasklist.as("tove").opens(sag, "udarbejdHandleplan").claimed();
        Formular plan = opgave.formular().answer(Map.of("faellesskabsindsats", List.of()));
        assertThat(opgave.refused())
                .contains("Handleplanen kan ikke godkendes: indsatsforløb 2 (fællesskab) mangler tiltag");
        plan.screenshot("udarbejdHandleplan-afvist");
        assertThat(plan.value("Field_elevindsatsBeskrivelse_0")).isEqualTo("Trine møder eleven ved porten hver morgen");
        assertThat(plan.value("Field_laeringsmiljoe")).isEqualTo("Fast plads ved vinduet.");
        plan.answerOnly("faellesskabsindsats").screenshot("udarbejdHandleplan");
        opgave.complete();
    }
}
