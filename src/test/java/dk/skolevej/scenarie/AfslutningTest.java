package dk.skolevej.scenarie;

import static dk.skolevej.scenarie.TidligIndsatsTest.changes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Closing, and the check for relapse; scenarios 46 and 47. */
@Scenarietest
class AfslutningTest {

    private static final String REFUSED = "Forløbet kan ikke afsluttes: ";

    @Autowired
    Scenarie scenarie;

    private Sag sag;

    @BeforeEach
    void theFollowUpSaysItCanBeRoundedOff() {
        scenarie.day("2026-09-09");
        sag = scenarie.worry().toIndsats();
        scenarie.travelTo("2026-10-21");
        sag.followedUp("afrund").done("lise", "kvitterForOpfoelgning");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario46AMissingPartMustBeHeardOrItsAbsenceExplained() {
        assertThat(sag.due("forberedAfslutning")).isEqualTo("2026-11-04");
        assertThat(sag.refused("tove", "forberedAfslutning", changes("bekraeftelseElev", null)))
                .isEqualTo(REFUSED + "elevens forventning mangler");
        assertThat(sag.refused("tove", "forberedAfslutning", Map.of("bekraeftelseElev", Map.of("svar", "ikkeSpurgt"))))
                .isEqualTo(REFUSED + "det mangler, hvorfor eleven ikke er spurgt");

        sag.done(
                "tove",
                "forberedAfslutning",
                Map.of("bekraeftelseElev", Map.of("svar", "ikkeSpurgt", "hvorforIkke", "Indlagt, spurgt tre gange")));
        assertThat(sag.open()).containsExactly("bekraeftAfslutning");
    }

    @Test
    void aPartWhoDoesNotExpectItToLastHoldsTheClosingBack() {
        sag.done("tove", "forberedAfslutning", Map.of("bekraeftelseForaeldre", Map.of("svar", "nej")));

        assertThat(sag.refused("lise", "bekraeftAfslutning", Map.of()))
                .isEqualTo(REFUSED + "forældrene forventer ikke, at skolegangen kan fastholdes");
    }

    @Test
    void scenario47WithoutARelapsePlanItIsRefused() {
        assertThat(sag.refused("tove", "forberedAfslutning", changes("tilbagefaldsplan", null)))
                .isEqualTo(REFUSED + "planen for at forebygge tilbagefald mangler (tegn, hvem, hvad og hvornår)");
    }

    @Test
    void scenario47BrobygningMustBeAnsweredAndANoIsAnAnswer() {
        assertThat(sag.refused(
                        "tove",
                        "forberedAfslutning",
                        changes("brobygning", null, "brobygningTil", null, "brobygningBeskrivelse", null)))
                .contains("«Skal der bygges bro til andre indsatser?» skal udfyldes");

        sag.done(
                "tove",
                "forberedAfslutning",
                changes("brobygning", "nej", "brobygningTil", null, "brobygningBeskrivelse", null));
        assertThat(sag.open()).containsExactly("bekraeftAfslutning");
    }

    @Test
    void goesBackToFollowingUpWhenTheSkolelederDoesNotConfirm() {
        sag.done("tove", "forberedAfslutning")
                .done("lise", "bekraeftAfslutning", Map.of("bekraeftelse", "nej", "begrundelse", "For tidligt"));

        assertThat(sag.open()).isEmpty();
        assertThat(sag.column("fase")).isEqualTo("INDSATS");
        assertThat(sag.timer("event_opfoelgningsfrist"))
                .as("twelve weeks from the follow-up that was held on 21 October")
                .isEqualTo("2027-01-13");
    }

    @Test
    void watchesForRelapseForTwelveSchoolWeeksAndThenClosesForGood() {
        sag.done("tove", "forberedAfslutning").done("lise", "bekraeftAfslutning");

        assertThat(sag.column("fase")).isEqualTo("EFTERVAERN");
        assertThat(sag.variable("fase")).isEqualTo("EFTERVAERN");
        assertThat(sag.timer("event_tolvSkoleuger"))
                .as("the two weeks of the Christmas holiday are no school weeks")
                .isEqualTo("2027-01-27");
        scenarie.travelTo("2027-01-27");
        assertThat(sag.due("kontrollerTilbagefald")).isEqualTo("2027-02-03");
        sag.done("tove", "kontrollerTilbagefald");

        assertThat(sag.running()).isFalse();
        assertThat(sag.column("fase")).isEqualTo("LUKKET");
        assertThat(sag.column("lukket_som")).isEqualTo("AFSLUTTET");
    }

    @Test
    void aRelapseLeadsToANewPlanThatBeginsFromTheOldOne() {
        sag.done("tove", "forberedAfslutning").done("lise", "bekraeftAfslutning");
        scenarie.travelTo("2027-01-27");
        sag.done("tove", "kontrollerTilbagefald", Map.of("tilbagefald", "ja"));

        assertThat(sag.open()).containsExactly("indkaldTilHandleplansmoede");
        assertThat(sag.column("fase")).isEqualTo("HANDLEPLAN");
        sag.done("tove", "indkaldTilHandleplansmoede").done("pia", "bidragFraPpr");
        assertThat(sag.form("tove", "udarbejdHandleplan").get("elevindsats").toString())
                .contains("Trine møder eleven ved porten hver morgen");
        assertThat(sag.due("udarbejdHandleplan")).isEqualTo("2027-01-29");
    }
}
