package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.motor.Person;
import dk.skolevej.papir.Del;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads which earlier answers: the table of domain 5.5. */
@Scenarietest
class SvarindsigtTest {

    private static final String A = "kortlaegKlassefaellesskab";
    private static final String B = "holdElevsamtale";
    private static final String C = "holdForaeldresamtale";
    private static final String PLAN = "udarbejdHandleplan";
    private static final String FOLLOW_UP = "holdOpfoelgning";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Svarindsigt readable;

    @Autowired
    Sager sager;

    @Autowired
    Stedfortraedere stedfortraedere;

    @BeforeEach
    void monday() {
        scenarie.day("2026-08-17");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void whoeverAnswersForTheCaseReadsAll() {
        Sag sag = followedUp();

        for (Indsigt who : List.of(insight("tove", "tovholder"), insight("lise", "skoleleder"))) {
            assertThat(steps(sag, who))
                    .contains("registrerBekymring", A, B, C, "sammenfatKortlaegning", PLAN, FOLLOW_UP);
            assertThat(readable.one(forloeb(sag), who, PLAN, 1))
                    .hasValueSatisfying(sheet -> assertThat(sheet.helt()).isTrue());
        }
    }

    @Test
    void theKlasseteamReadsAAndTheTrackOfTheCommunity() {
        Sag sag = followedUp();
        Indsigt karl = insight("karl", "klasseteam");

        assertThat(steps(sag, karl)).containsExactlyInAnyOrder(FOLLOW_UP, PLAN, A, "registrerBekymring");
        assertThat(headings(sag, karl, PLAN)).containsExactly("Indsatsforløb 2: Indsats til fællesskabet");
        assertThat(headings(sag, karl, FOLLOW_UP)).containsExactly("Indsatsforløb 2: Indsats til fællesskabet");
        assertThat(headings(sag, karl, A)).contains("Klassefællesskabet", "Relationer");
        assertThat(readable.one(forloeb(sag), karl, PLAN, 1))
                .hasValueSatisfying(sheet -> assertThat(sheet.helt()).isFalse());
        assertThat(readable.one(forloeb(sag), karl, B, 1)).isEmpty();
        assertThat(readable.one(forloeb(sag), karl, C, 1)).isEmpty();
        assertThat(readable.one(forloeb(sag), karl, "sammenfatKortlaegning", 1)).isEmpty();
        assertThat(readable.one(forloeb(sag), karl, A, 2)).isEmpty();
    }

    @Test
    void whoeverOnlyToldOfTheWorryReadsThatAndNothingMore() {
        Sag sag = scenarie.worry("trine", "myha01").toIndsats();
        assertThat(steps(sag, insight("trine", "klasseteam")))
                .as("trine has held the talk with the pupil too, as their tryghedsperson")
                .containsExactlyInAnyOrder(B, "registrerBekymring");

        Sag other = scenarie.worry("karl", "somo02");
        assertThat(steps(other, insight("karl", "klasseteam"))).containsExactly("registrerBekymring");
        assertThat(steps(other, insight("trine", "klasseteam"))).isEmpty();
    }

    @Test
    void theTryghedspersonReadsTheTalkWithTheirOwnPupil() {
        Sag sag = followedUp();

        assertThat(steps(sag, insight("trine", "tryghedsperson"))).containsExactly(B);
        assertThat(steps(sag, insight("karl", "tryghedsperson")))
                .as("another pupil's")
                .containsExactly("registrerBekymring");
    }

    @Test
    void pprReadsOnceAskedIntoTheCase() {
        Sag sag = scenarie.worry();
        Indsigt pia = insight("pia", "ppr");
        assertThat(steps(sag, pia)).isEmpty();

        sag.toKortlaegning();
        sag.done("karl", A);
        assertThat(steps(sag, pia)).as("offered a task").containsExactly(A);

        sag = scenarie.worry("karl", "somo02").toIndsats();
        scenarie.travelTo("2026-10-05");
        sag.followedUp("fortsaet");
        assertThat(steps(sag, pia)).contains(A, B, C, "indhentTvaerfagligViden", "bidragFraPpr", PLAN, FOLLOW_UP);
        assertThat(steps(sag, pia))
                .doesNotContain("registrerBekymring", "udpegTovholder", "vurderKortlaegning", "godkendHandleplan");
        assertThat(headings(sag, pia, PLAN))
                .contains("Indsatsforløb 1: Indsats til eleven/forældre", "Indsatsforløb 2: Indsats til fællesskabet");
        assertThat(steps(sag, insight("pia2", "ppr")))
                .as("a colleague who was not")
                .isEmpty();
    }

    @Test
    void othersAndOtherRolesReadNothing() {
        Sag sag = followedUp();

        for (String role :
                List.of("forvaltning", "dpo", "procesdesigner", "camunda-admin", "onlinelaerer", "klasseteam")) {
            assertThat(steps(sag, insight("klara", role))).as(role).isEmpty();
        }
    }

    @Test
    void nobodyButThoseWhoAnswerForItReadsInAClosedCaseAndNobodyInOneThatWasAnnulled() {
        Sag sag = scenarie.worry("karl", "myha01");
        sag.done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
        assertThat(steps(sag, insight("karl", "klasseteam"))).isEmpty();
        assertThat(steps(sag, insight("lise", "skoleleder")))
                .containsExactlyInAnyOrder("holdDialogMedForaeldre", "registrerBekymring");

        Sag wrong = scenarie.worry("karl", "somo02");
        scenarie.begin(
                "lise",
                "annullering",
                "annullerSag",
                Map.of("sag", wrong.sagsnummer(), "begrundelse", "Det var et andet barn."));
        assertThat(steps(wrong, insight("lise", "skoleleder"))).isEmpty();
        assertThat(steps(wrong, insight("karl", "klasseteam"))).isEmpty();
    }

    private Sag followedUp() {
        Sag sag = scenarie.worry().toIndsats();
        scenarie.travelTo("2026-10-05");
        return sag.followedUp("fortsaet");
    }

    private List<String> steps(Sag sag, Indsigt insight) {
        return readable.of(forloeb(sag), insight).stream()
                .map(Svarindsigt.Linje::trin)
                .distinct()
                .toList();
    }

    /** The outermost headings of what they read. */
    private List<String> headings(Sag sag, Indsigt insight, String step) {
        return readable.one(forloeb(sag), insight, step, 1).orElseThrow().ark().dele().stream()
                .filter(Del.Overskrift.class::isInstance)
                .map(Del.Overskrift.class::cast)
                .filter(heading -> heading.niveau() == 2)
                .map(Del.Overskrift::tekst)
                .toList();
    }

    private Forloeb forloeb(Sag sag) {
        return sager.find(sag.sagsnummer()).orElseThrow();
    }

    private Indsigt insight(String login, String... roles) {
        return stedfortraedere.insight(new Person(login, Set.copyOf(Arrays.asList(roles)), Set.of("101001")));
    }
}
