package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.forloeb.Stedfortraedere.Stedfortraedning;
import dk.skolevej.motor.Person;
import dk.skolevej.motor.Sagsstande;
import dk.skolevej.sagsside.Sagsliste.Raekke;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each person's cases, the most urgent first, and none that is not theirs. */
@Scenarietest
class SagslisteTest {

    private static final String OTHER_SCHOOLS = "albo37";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Sagsliste list;

    @Autowired
    Stedfortraedere stedfortraedere;

    @Autowired
    Sager sager;

    @Autowired
    Sagsstande engine;

    @Autowired
    Fristvisning frister;

    @BeforeEach
    void monday() {
        scenarie.day("2026-11-23");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void theLeaderSeesAllOfTheSchoolByDeadlineAndTheTovholderTheirOwn() {
        Sag mapped = scenarie.worry("karl", "myha01").toKortlaegning();
        Sag early = scenarie.worry("karl", "somo02");
        scenarie.worry("klara", OTHER_SCHOOLS);

        assertThat(numbers("lise")).containsExactly(early.sagsnummer(), mapped.sagsnummer());
        assertThat(list.page(insight("lise"), false, 1).raekker())
                .extracting(row -> row.post().dag().toString())
                .containsExactly("2026-11-30", "2026-12-04");
        assertThat(numbers("tove")).containsExactly(mapped.sagsnummer());
    }

    @Test
    void aCaseThatWaitsForNobodyComesLast() {
        Sag waits = scenarie.worry("karl", "myha01")
                .done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "afventer"));
        Sag early = scenarie.worry("karl", "somo02");

        assertThat(numbers("lise")).containsExactly(early.sagsnummer(), waits.sagsnummer());
    }

    @Test
    void theListAndTheCaseAgreeOnTheNextDeadlineInEveryPhase() {
        Sag sag = scenarie.worry("karl", "myha01");
        agree(sag);
        agree(sag.toKortlaegning());
        agree(sag.done("karl", "kortlaegKlassefaellesskab")
                .done("trine", "holdElevsamtale")
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden"));
        agree(sag.done("tove", "sammenfatKortlaegning"));
        agree(sag.done("lise", "vurderKortlaegning")
                .done("tove", "indkaldTilHandleplansmoede")
                .done("pia", "bidragFraPpr"));
        agree(sag.done("tove", "udarbejdHandleplan").planApprovedAndBegun());
        scenarie.travelTo("2027-01-11");
        agree(sag.done("tove", "indkaldTilOpfoelgning"));
        scenarie.travelTo("2027-01-27");
        agree(sag);

        Sag paused = scenarie.worry("karl", "somo02").toKortlaegning();
        scenarie.begin(
                "tove",
                "bero",
                "saetIBero",
                Map.of(
                        "sag",
                        paused.sagsnummer(),
                        "beroTil",
                        "2027-02-19",
                        "aarsag",
                        "indlagt",
                        "begrundelse",
                        "Indlagt."));
        agree(paused);
    }

    private void agree(Sag sag) {
        Forloeb forloeb = sager.find(sag.sagsnummer()).orElseThrow();
        assertThat(list.page(insight("lise"), false, 1).raekker())
                .filteredOn(row -> row.post().forloeb().sagsnummer().equals(sag.sagsnummer()))
                .singleElement()
                .satisfies(row -> assertThat(row.post().dag())
                        .as("%s in %s", sag.open(), forloeb.fase())
                        .isNotNull()
                        .isEqualTo(frister.next(forloeb, engine.of(sag.sagsnummer()))
                                .dag()));
    }

    @Test
    void theTryghedspersonSeesTheirPupilsCase() {
        Sag sag = scenarie.worry("karl", "myha01").toKortlaegning();

        assertThat(numbers("trine")).containsExactly(sag.sagsnummer());
    }

    @Test
    void whoeverStandsInSeesTheCasesAtTheSchoolTheyStandInAt() {
        Sag sag = scenarie.worry("karl", "myha01").toKortlaegning();
        Indsigt none = insight("klara");

        assertThat(list.page(covering("101001", none, false), false, 1).raekker())
                .extracting(row -> row.post().forloeb().sagsnummer())
                .containsExactly(sag.sagsnummer());
        assertThat(list.page(covering("101002", none, false), false, 1).ialt()).isZero();
        assertThat(list.page(covering("101001", none, true), false, 1).ialt())
                .as("shut out")
                .isZero();

        Indsigt instead = new Indsigt(
                new Person("pia", Set.of("ppr"), Set.of("101001")), List.of(), Set.of(), Set.of(sag.sagsnummer()));
        assertThat(list.page(instead, false, 1).ialt())
                .as("leads this case in the skoleleder's place")
                .isEqualTo(1);
    }

    /** Somebody who has tove's tasks at this school, and works at Bøgeskolen; perhaps shut out of each case there. */
    private Indsigt covering(String school, Indsigt all, boolean shutOut) {
        Set<String> cases = shutOut
                ? Set.copyOf(list.page(insight("lise"), false, 1).raekker().stream()
                        .map(row -> row.post().forloeb().sagsnummer())
                        .toList())
                : Set.of();
        return new Indsigt(
                new Person(all.person().id(), Set.of("klasseteam"), Set.of("101001")),
                List.of(new Stedfortraedning(
                        1,
                        school,
                        "tove",
                        false,
                        all.person().id(),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 24))),
                cases,
                Set.of());
    }

    @Test
    void whoeverHasATaskOrHasGivenAnAnswerSeesTheCaseAndNobodyElse() {
        Sag sag = scenarie.worry("karl", "myha01").toKortlaegning();
        assertThat(numbers("karl")).as("raised the worry").containsExactly(sag.sagsnummer());
        assertThat(numbers("pia"))
                .as("offered to the role is no part of a list")
                .isEmpty();

        scenarie.claim("pia", sag.task("indhentTvaerfagligViden"));

        assertThat(numbers("pia")).containsExactly(sag.sagsnummer());
        assertThat(numbers("klara")).isEmpty();
        assertThat(numbers("lars")).isEmpty();
    }

    @Test
    void closedCasesAreOnAListOfTheirOwnAndAnAnnulledOneNamesNobody() {
        Sag closed = scenarie.worry("karl", "myha01")
                .done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
        Sag wrong = scenarie.worry("karl", "somo02");
        scenarie.begin("lise", "annullering", "annullerSag", Map.of("sag", wrong.sagsnummer()));

        assertThat(numbers("lise")).isEmpty();
        List<Raekke> rows = list.page(insight("lise"), true, 1).raekker();
        assertThat(rows)
                .filteredOn(row -> row.post().forloeb().sagsnummer().equals(closed.sagsnummer()))
                .singleElement()
                .satisfies(row -> assertThat(row.elev().navn()).isEqualTo("Mynte Havtorn"));
        assertThat(rows)
                .filteredOn(row -> row.post().forloeb().sagsnummer().equals(wrong.sagsnummer()))
                .allSatisfy(row -> assertThat(row.elev()).isNull());
        assertThat(list.named(insight("lise"), "Sofia")).isEmpty();
    }

    @Test
    void theCaseOfAPupilWhoIsDeadIsOnNoList() {
        Sag sag = scenarie.worry("karl", "myha01");
        scenarie.begin("lise", "doedsfald", "registrerDoedsfald", Map.of("sag", sag.sagsnummer()));

        assertThat(numbers("lise")).isEmpty();
        assertThat(list.page(insight("lise"), true, 1).raekker()).isEmpty();
        assertThat(found("lise", "Mynte")).isEmpty();
    }

    @Test
    void isFoundByTheBeginningOfEachWordOfANameWithinOnesOwnRights() {
        Sag sag = scenarie.worry("karl", "myha01");

        assertThat(found("lise", "havt myn")).containsExactly(sag.sagsnummer());
        assertThat(found("lise", "ynte")).isEmpty();
        assertThat(found("lars", "Mynte")).isEmpty();
        assertThat(found("tove", "Mynte")).as("not the tovholder yet").isEmpty();
    }

    @Test
    void goesToTheLastPageWhenThereAreNotSoMany() {
        scenarie.worry("karl", "myha01");

        assertThat(list.page(insight("lise"), false, 99).nr()).isEqualTo(1);
        assertThat(list.page(insight("lise"), false, -1).raekker()).hasSize(1);
    }

    private List<String> numbers(String login) {
        return list.page(insight(login), false, 1).raekker().stream()
                .map(row -> row.post().forloeb().sagsnummer())
                .toList();
    }

    private List<String> found(String login, String name) {
        return list.named(insight(login), name).stream()
                .map(row -> row.post().forloeb().sagsnummer())
                .toList();
    }

    private Indsigt insight(String login) {
        Map<String, Set<String>> roles = Map.of(
                "lise", Set.of("skoleleder"),
                "lars", Set.of("skoleleder"),
                "tove", Set.of("tovholder"),
                "karl", Set.of("klasseteam"),
                "trine", Set.of("tryghedsperson"),
                "klara", Set.of("klasseteam"),
                "pia", Set.of("ppr"));
        Map<String, Set<String>> schools =
                Map.of("lars", Set.of("101002"), "klara", Set.of("101002"), "pia", Set.of("101001", "101002"));
        return stedfortraedere.insight(
                new Person(login, roles.get(login), schools.getOrDefault(login, Set.of("101001"))));
    }
}
