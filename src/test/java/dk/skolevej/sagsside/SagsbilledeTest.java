package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.motor.Person;
import dk.skolevej.sagsside.Fasevej.Skridt;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case as one picture, in its phases and for those who may see different parts of it. */
@Scenarietest
class SagsbilledeTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    Sagsbilleder billeder;

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
    void showsHowFarTheCaseHasCome() {
        Sag sag = scenarie.worry().toKortlaegning();

        List<Skridt> way = seen("tove", "tovholder", sag).vej();

        assertThat(way).extracting(Skridt::fase).doesNotContain(Fase.I_BERO, Fase.LUKKET);
        assertThat(way).filteredOn(Skridt::nu).extracting(Skridt::fase).containsExactly(Fase.KORTLAEGNING);
        assertThat(way).filteredOn(Skridt::naaet).extracting(Skridt::fase).containsExactly(Fase.TIDLIG_INDSATS);
    }

    @Test
    void aPausedCaseStandsWhereItStood() {
        Sag sag = scenarie.worry().toKortlaegning();
        scenarie.begin(
                "tove",
                "bero",
                "saetIBero",
                Map.of(
                        "sag",
                        sag.sagsnummer(),
                        "beroTil",
                        "2026-09-11",
                        "aarsag",
                        "indlagt",
                        "begrundelse",
                        "Indlagt."));

        assertThat(seen("tove", "tovholder", sag).vej())
                .filteredOn(Skridt::nu)
                .extracting(Skridt::fase)
                .containsExactly(Fase.KORTLAEGNING);
        assertThat(actions("tove", "tovholder", sag)).contains("genoptag").doesNotContain("saetIBero", "elevsamtale");
    }

    @Test
    void offersWhatMakesSenseInThePhaseAndToThePerson() {
        Sag early = scenarie.worry();
        assertThat(actions("lise", "skoleleder", early))
                .containsExactly("statusudveksling", "udmeld", "afdoed", "flytElev", "annuller", "underretning");

        Sag sag = early.toIndsats();
        assertThat(actions("tove", "tovholder", sag))
                .containsExactly(
                        "statusudveksling",
                        "fremskyndOpfoelgning",
                        "elevsamtale",
                        "inddragPpr",
                        "saetIBero",
                        "udmeld",
                        "underretning");
        assertThat(actions("lise", "skoleleder", sag)).contains("skiftTovholder", "flytElev", "annuller");
        assertThat(actions("pia", "ppr", sag)).containsExactly("underretning");
    }

    @Test
    void theLeaderIsOfferedToUndoAClosingThatCanBeUndone() {
        Sag sag = scenarie.worry().done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
        assertThat(actions("lise", "skoleleder", sag)).containsExactly("fortrydLukning", "afdoed", "underretning");

        scenarie.day("2026-12-01");
        assertThat(actions("lise", "skoleleder", sag)).containsExactly("afdoed", "underretning");
    }

    @Test
    void everyOldPlanAndFollowUpIsThereForThoseWhoAnswerForTheCaseAndNoneForOthers() {
        Sag sag = scenarie.worry().toIndsats();
        scenarie.travelTo("2026-10-05");
        sag.followedUp("juster");
        sag.done("tove", "indkaldTilHandleplansmoede")
                .done("pia", "bidragFraPpr")
                .done("tove", "udarbejdHandleplan")
                .done("lise", "godkendHandleplan");

        Sagsbillede.Indhold content = seen("tove", "tovholder", sag).indhold();

        assertThat(content.planer()).extracting(Sagsbillede.Plan::nr).containsExactly(2, 1);
        assertThat(content.planer()).extracting(Sagsbillede.Plan::gaelder).containsExactly(true, false);
        assertThat(content.planer().get(0).spor())
                .hasSize(3)
                .allSatisfy(track -> assertThat(track.tiltag()).isNotEmpty());
        assertThat(content.opfoelgninger())
                .first()
                .satisfies(one -> assertThat(one.afholdt()).isNotNull());
        assertThat(seen("pia", "ppr", sag).indhold()).isNull();
        assertThat(seen("karl", "klasseteam", sag).indhold()).isNull();
    }

    @Test
    void everythingTheJournalOfAWholeCaseHoldsIsToldInDanish() {
        Sag sag = scenarie.worry().toIndsats();
        scenarie.travelTo("2026-10-05");
        sag.followedUp("afrund");

        assertThat(seen("lise", "skoleleder", sag).indhold().journal())
                .isNotEmpty()
                .allSatisfy(note -> assertThat(note.hvad()).matches("[A-ZÆØÅ].* .*"));
    }

    private Sagsbillede seen(String login, String role, Sag sag) {
        Forloeb forloeb = sager.find(sag.sagsnummer()).orElseThrow();
        return billeder.of(forloeb, insight(login, role));
    }

    private List<String> actions(String login, String role, Sag sag) {
        return seen(login, role, sag).handlinger().stream()
                .map(Sagshandling::type)
                .toList();
    }

    private Indsigt insight(String login, String role) {
        return stedfortraedere.insight(new Person(login, Set.of(role), Set.of("101001")));
    }
}
