package dk.skolevej.papir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Svar;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.forloeb.Svararkiv.Afgivelse;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The papers of a case as the school keeps them. */
@Scenarietest
class SagspapirerTest {

    private static final String FORM = "forms/hold-opfoelgning.form";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Sager sager;

    @Autowired
    Svararkiv svararkiv;

    @Autowired
    Papirer papirer;

    @Autowired
    RepositoryService repository;

    private Sag sag;

    @BeforeEach
    void aMonday() {
        scenarie.day("2026-08-17");
        sag = scenarie.worry();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void thereIsNoPlanBeforeOneIsApproved() {
        sag.toHandleplan().done("tove", "udarbejdHandleplan");

        assertThat(titles()).containsExactly("Kortlægning", "Sagens øvrige oplysninger");
        assertThat(papirer.find(forloeb(), "handleplan", null)).isEmpty();
        assertThat(read("oevrigt", null)).contains("Trine møder eleven ved porten hver morgen");
    }

    @Test
    void theKortlaegningIsSummedUpWithTheDecision() {
        sag.toVurdering().done("lise", "vurderKortlaegning");

        assertThat(read("kortlaegning", null))
                .contains(
                        "Kortlægning 17. august 2026",
                        "Elev Mynte Havtorn",
                        "Klasse 1.A",
                        "Tovholder Tove Thorsen",
                        "Hvad ved vi om skolegangen? 17,5 dages fravær, mest mandage.",
                        "På hvilket grundlag? ",
                        "Navn Hvor kommer de fra? Hvad bidrog de med? Pia Poulsen PPR Råd om larm.",
                        "Vurdér kortlægning",
                        "Skal der laves en handleplan? Ja")
                .doesNotContain("Klassen er delt i grupper.", "null", "{{");
    }

    @Test
    void thePlanHasItsThreeTracksAndWhoDecided() {
        sag.toIndsats();

        assertThat(read("handleplan", 1))
                .contains(
                        "Handleplan, version 1",
                        "Godkendt 17. august 2026",
                        "Indsatsforløb 1: Indsats til eleven/forældre",
                        "Mål: At der arbejdes med problemstillinger forbundet med elevens skolefravær.",
                        "Hvad gør I helt konkret? Trine møder eleven ved porten hver morgen",
                        "Hvem er ansvarlig? Trine Toft",
                        "Fra 17. august 2026",
                        "Hvad er tegn på, at det virker? Eleven kommer ind uden hjælp.",
                        "Indsatsforløb 2: Indsats til fællesskabet",
                        "Faste makkere og legegrupper i frikvarterer",
                        "Indsatsforløb 3: Indsats til sygeundervisning",
                        "Bo Bøgelund Uenig Ønsker et kortere skema.",
                        "Skrevet af Tove Thorsen den 17. august 2026",
                        "Skrevet af Lise Lund den 17. august 2026",
                        "Kan planen godkendes? ",
                        "Er tiltaget i gang? ")
                .doesNotContain("Onlineundervisning må ikke stå alene", "Spørg hver forælder", "null");
    }

    @Test
    void anEarlierVersionStaysAsItWasAndOneThatWasSentBackIsNone() {
        sag.toIndsats();
        scenarie.travelTo("2026-10-12");
        sag.followedUp("juster").done("lise", "kvitterForOpfoelgning");
        sag.done("tove", "indkaldTilHandleplansmoede").done("pia", "bidragFraPpr");
        sag.done("tove", "udarbejdHandleplan", measure("Kladden, der blev sendt tilbage"));
        scenarie.day("2026-10-13");
        sag.done("lise", "godkendHandleplan", Map.of("godkendelse", "afvist", "begrundelse", "Mangler ro i klassen"));
        sag.done("tove", "udarbejdHandleplan", measure("Den nye aftale"));
        scenarie.day("2026-10-14");
        sag.done("lise", "godkendHandleplan");

        assertThat(titles())
                .containsExactly(
                        "Kortlægning",
                        "Handleplan, version 1",
                        "Handleplan, version 2",
                        "Opfølgning nr. 1",
                        "Familiens eksemplar",
                        "Sagens øvrige oplysninger");
        assertThat(read("handleplan", 1))
                .contains("Trine møder eleven ved porten", "version 1 · 17. august 2026")
                .doesNotContain("Den nye aftale", "Kladden");
        assertThat(read("handleplan", 2))
                .contains("Den nye aftale", "version 2 · 14. oktober 2026")
                .doesNotContain("Kladden", "Mangler ro i klassen");
        assertThat(read("handleplan", null)).isEqualTo(read("handleplan", 2));
        assertThat(read("oevrigt", null)).contains("Kladden, der blev sendt tilbage", "Mangler ro i klassen");
        assertThat(papirer.find(forloeb(), "handleplan", 3)).isEmpty();
    }

    @Test
    void eachFollowUpIsAPaperOfItsOwn() {
        sag.toIndsats();
        scenarie.travelTo("2026-10-05");
        sag.done("tove", "indkaldTilOpfoelgning")
                .done("tove", "holdOpfoelgning", Map.of("elevensOrd", "Første gang"))
                .done("lise", "kvitterForOpfoelgning");
        scenarie.travelTo("2026-11-23");
        sag.done("tove", "indkaldTilOpfoelgning").done("tove", "holdOpfoelgning", Map.of("elevensOrd", "Anden gang"));

        assertThat(read("opfoelgning", 1))
                .contains(
                        "Opfølgning nr. 1 5. oktober 2026",
                        "Mål 9. oktober 2026",
                        "Frist 9. november 2026",
                        "Første gang",
                        "Elevens fravær i procent 11,5 %",
                        "Virker det? ",
                        "Fortsæt – planen fortsætter, som den er",
                        "Kvittér for opfølgning")
                .doesNotContain("Anden gang", "for sent");
        assertThat(read("opfoelgning", 2))
                .contains("Anden gang", "23. november 2026")
                .doesNotContain("Første gang");
    }

    @Test
    void aFollowUpThatWasHeldTooLateSaysSo() {
        sag.toIndsats();
        scenarie.travelTo("2026-11-10");
        sag.done("tove", "indkaldTilOpfoelgning").done("tove", "holdOpfoelgning");

        assertThat(read("opfoelgning", 1)).contains("Frist 9. november 2026, holdt 1 dag for sent");
    }

    @Test
    void theClosingHasAllThreePartiesAndTheCheckForRelapse() {
        sag.toIndsats();
        scenarie.travelTo("2026-10-05");
        sag.followedUp("afrund").done("lise", "kvitterForOpfoelgning");
        sag.done("tove", "forberedAfslutning").done("lise", "bekraeftAfslutning");

        assertThat(read("afslutning", null))
                .contains(
                        "Afslutning 5. oktober 2026",
                        "Tror du, at du kan blive ved med at komme i skole? Ja",
                        "Ja, det går godt.",
                        "Vi tror på det.",
                        "Stabilt i to måneder.",
                        "Ondt i maven søndag aften.",
                        "Civilsamfund",
                        "Kan forløbet afsluttes? Ja");
        for (Laeg laeg : papirer.laeg(forloeb()).laeg()) {
            assertThat(Pdfua.faults(papirer.pdf(forloeb(), laeg)))
                    .as(laeg.titel())
                    .isEmpty();
        }
    }

    @Test
    void everyOtherStepIsKeptUnderItsName() {
        sag.toVurdering();

        assertThat(read("oevrigt", null))
                .contains(
                        "Registrer bekymring",
                        "Hvilken elev drejer det sig om? Mynte Havtorn",
                        "Hold dialog med forældre",
                        "Hvem skal være tovholder? Tove Thorsen",
                        "Klassen er delt i grupper.",
                        "At nogen venter på mig om morgenen.")
                .doesNotContain("17,5 dages fravær, mest mandage.", Scenarie.PUPIL);
    }

    @Test
    void aNewQuestionComesAlongAndAnOldAnswerKeepsItsQuestions() throws IOException {
        sag.toIndsats();
        scenarie.travelTo("2026-10-05");
        sag.followedUp("fortsaet");
        Svar old = svararkiv.latest(sag.sagsnummer(), "holdOpfoelgning").orElseThrow();
        String form = Files.readString(Path.of(FORM))
                .replace("Hvad siger eleven selv?", "Hvad fortæller eleven?")
                .replaceFirst(
                        "\"components\": \\[",
                        "\"components\": [{\"type\": \"group\", \"id\": \"Group_ny\", \"label\": \"Fritiden\", \"components\": ["
                                + "{\"type\": \"select\", \"id\": \"Field_ny\", \"key\": \"fritid\", \"label\": \"Går eleven til noget?\","
                                + " \"values\": [{\"label\": \"Ja, til fodbold\", \"value\": \"f\"}]}]},");
        Deployment newer = repository.createDeployment().addString(FORM, form).deploy();
        try {
            Map<String, Object> answers = new HashMap<>(old.indhold());
            answers.put("fritid", "f");
            answers.put("afholdtDen", "2026-10-06");
            scenarie.day("2026-10-06");
            svararkiv.store(
                    new Afgivelse(sag.sagsnummer(), old.trin(), old.formularVersion() + 1, null, "tove", null),
                    answers);

            assertThat(read("opfoelgning", 2))
                    .contains("Fritiden Går eleven til noget? Ja, til fodbold", "Hvad fortæller eleven?");
            assertThat(read("opfoelgning", 1))
                    .contains("Hvad siger eleven selv?")
                    .doesNotContain("Hvad fortæller eleven?", "Fritiden");
        } finally {
            repository.deleteDeployment(newer.getId());
        }
    }

    @Test
    void isMadeOfTheSameAnswersForWhoeverAsks() {
        sag.toIndsats();
        String mine = read("handleplan", 1);

        assertThat(scenarie.as("lise", () -> read("handleplan", 1))).isEqualTo(mine);
    }

    private static Map<String, Object> measure(String what) {
        return Map.of(
                "elevindsats", List.of(Map.of("beskrivelse", what, "ansvarlig", "Trine Toft", "fra", "2026-10-14")));
    }

    private List<String> titles() {
        return papirer.of(forloeb()).stream().map(Papir::titel).toList();
    }

    private String read(String dokument, Integer nr) {
        Forloeb forloeb = forloeb();
        return Papirtekst.of(
                papirer.pdf(forloeb, papirer.find(forloeb, dokument, nr).orElseThrow()));
    }

    private Forloeb forloeb() {
        return sager.find(sag.sagsnummer()).orElseThrow();
    }
}
