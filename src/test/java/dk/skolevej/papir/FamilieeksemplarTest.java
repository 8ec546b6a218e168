package dk.skolevej.papir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.demo.Demosvar;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.scenarie.Fritekst;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes home: the plan and the follow-up, and nothing that is the school's own or another child's; every free text here has a word of its own. */
@Scenarietest
class FamilieeksemplarTest {

    private static final List<String> NOT_THEIRS = List.of(
            "registrerBekymring:karl",
            "holdDialogMedForaeldre:lise",
            "udpegTovholder:lise",
            "kortlaegKlassefaellesskab:karl",
            "holdElevsamtale:trine",
            "holdForaeldresamtale:lise",
            "indhentTvaerfagligViden:pia",
            "sammenfatKortlaegning:tove",
            "vurderKortlaegning:lise",
            "indkaldTilHandleplansmoede:tove",
            "bidragFraPpr:pia");

    @Autowired
    Scenarie scenarie;

    @Autowired
    Sager sager;

    @Autowired
    Papirer papirer;

    private final Fritekst internal = new Fritekst("intern");
    private final Fritekst plan = new Fritekst("plan");
    private final Fritekst followUp = new Fritekst("opf");
    private Sag sag;

    @BeforeEach
    void aMonday() {
        scenarie.day("2026-08-17");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void hasThePlanAndTheFollowUpInPlainWords() {
        tell("myha01");

        assertThat(read())
                .contains(
                        "Familiens eksemplar af handleplanen",
                        "Handleplan, version 1. Status den 5. oktober 2026",
                        "Til: Mynte Havtorn, Pia Havtorn og Bo Bøgelund",
                        "Tovholder Tove Thorsen, Bøgeskolen",
                        "Mål: At eleven modtager undervisning.",
                        "Det gør vi Trine møder eleven ved porten hver morgen",
                        "Tegn på, at det virker Eleven kommer ind uden hjælp.",
                        "Det har vi aftalt om undervisningen Ingen timer hjemme.",
                        "Den seneste opfølgning",
                        "Det sagde eleven selv Det er rart, at Trine står der.",
                        "Det besluttede vi Fortsæt",
                        "Er du uenig i noget")
                .doesNotContain("Hvad gør I helt konkret?", "null", "Skrevet af");
    }

    @Test
    void hasNothingOfTheSchoolsOwnNotesAndNothingOfTheClass() {
        tell("myha01");
        String copy = read();

        assertThat(internal.maerker()).hasSizeGreaterThan(50).noneMatch(copy::contains);
        assertThat(read("oevrigt") + read("kortlaegning"))
                .as("they are in the school's own papers")
                .contains(internal.maerker());
        assertThat(copy)
                .doesNotContain(
                        "Klassen er delt i grupper.",
                        "Ro og forudsigelighed ved skift.",
                        "Ønsker et kortere skema.",
                        "Bo Bøgelund Uenig",
                        "Det går bedre om mandagen.",
                        "Roligere morgener.",
                        "Larm i frikvartererne.");
        assertThat(read("handleplan"))
                .contains("Ro og forudsigelighed ved skift.", "Ønsker et kortere skema.")
                .contains(plan.maerker());
        assertThat(read("opfoelgning")).contains("Roligere morgener.", "Larm i frikvartererne.");
        assertThat(plan.maerker()).anyMatch(copy::contains);
        assertThat(plan.maerker()).as("PPR's words, and the parents' own").anyMatch(word -> !copy.contains(word));
    }

    @Test
    void isForThoseWithCustodyOnly() {
        tell("soha07");

        assertThat(read()).contains("Til: Sofia Havtorn og Kirsten Havtorn").doesNotContain("Ole Havtorn");
    }

    @Test
    void isForThePupilAloneFromEighteen() {
        tell("myha01");
        scenarie.day("2037-01-31");
        assertThat(read()).contains("Til: Mynte Havtorn, Pia Havtorn og Bo Bøgelund");

        scenarie.day("2037-02-01");
        assertThat(read()).contains("Til: Mynte Havtorn ·").doesNotContain("Pia Havtorn", "Bo Bøgelund");
    }

    @Test
    void saysWhenThereIsAFollowUpNextAndIsThereBeforeTheFirst() {
        sag = scenarie.worry("karl", "myha01").toIndsats();

        assertThat(read())
                .contains("Næste opfølgning Omkring den 9. oktober 2026 og senest den 9. november 2026")
                .doesNotContain("Den seneste opfølgning");
    }

    /** The whole case up to the first follow-up, with a word of its own in every free text. */
    private void tell(String pupil) {
        sag = null;
        NOT_THEIRS.forEach(step -> done(step, internal, pupil));
        done("udarbejdHandleplan:tove", plan, pupil);
        sag.planApprovedAndBegun();
        scenarie.travelTo("2026-10-05");
        sag.done("tove", "indkaldTilOpfoelgning");
        done("holdOpfoelgning:tove", followUp, pupil);
    }

    private void done(String stepAndWho, Fritekst words, String pupil) {
        String step = stepAndWho.split(":")[0];
        String who = stepAndWho.split(":")[1];
        if (sag == null) {
            Map<String, Object> worry = Demosvar.to(step, scenarie.today(), Map.of());
            sag = scenarie.worry(who, pupil, texts(words.marked(step, worry)));
            return;
        }
        Map<String, Object> answers = Demosvar.to(step, scenarie.today(), sag.form(who, step));
        if ("holdElevsamtale".equals(step)) {
            answers.put("ikkeSigesVidere", "Fortæl det ikke derhjemme");
        }
        sag.done(who, step, words.marked(step, answers));
    }

    /** Without the pupil, whom the worry is about by another name. */
    private static Map<String, Object> texts(Map<String, Object> answers) {
        Map<String, Object> texts = new LinkedHashMap<>(new HashMap<>(answers));
        texts.remove("elev");
        return texts;
    }

    private String read() {
        return read("familie");
    }

    private String read(String dokument) {
        Forloeb forloeb = sager.find(sag.sagsnummer()).orElseThrow();
        return Papirtekst.of(
                papirer.pdf(forloeb, papirer.find(forloeb, dokument, null).orElseThrow()));
    }
}
