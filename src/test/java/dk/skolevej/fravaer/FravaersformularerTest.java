package dk.skolevej.fravaer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import dk.skolevej.segl.Segl;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff see of the imported absence in the forms (R4-21, R4-59, R2-21). */
@Scenarietest
class FravaersformularerTest {

    private static final String BOEG = "101001";

    @Autowired
    Scenarie scenarie;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Segl segl;

    private Fravaersraekker proeve;

    @BeforeEach
    void absenceOfTwoPupilsUntilFriday() {
        scenarie.day("2026-11-23");
        proeve = new Fravaersraekker(jdbc, segl);
        for (String monday : List.of("2026-08-24", "2026-09-07", "2026-10-05", "2026-11-02", "2026-11-16")) {
            proeve.absent(Scenarie.PUPIL, monday, "morgen", "sygdom");
        }
        proeve.absent(Scenarie.PUPIL, "2026-11-17", "morgen", "ulovligt");
        proeve.absentFrom("somo02", "2026-11-02", "2026-11-13", "sygdom");
    }

    @AfterEach
    void cleanUp() {
        proeve.clear();
        scenarie.cleanUp();
    }

    @Test
    void partAShowsThePupilAndTheClassAsAWhole() {
        proeve.loaded(BOEG, "2026-11-21", "2026-08-10", "2026-11-20");

        Map<String, Object> shown = scenarie.worry().toKortlaegning().form("karl", "kortlaegKlassefaellesskab");

        assertThat(shown.get("elevfravaer"))
                .isEqualTo(
                        Map.of(
                                "kvartal",
                                        "1. oktober 2026–20. november 2026: 4 dage · 12,5 % (sygdom 3, ekstraordinær frihed 0, ulovligt fravær 1)",
                                "skoleaar",
                                        "10. august 2026–20. november 2026: 6 dage · 8,6 % (sygdom 5, ekstraordinær frihed 0, ulovligt fravær 1)",
                                "moenster", "Mest om mandagen: 5 af 6 fraværsdage",
                                "grundlag",
                                        "Indlæst senest 21. november 2026, med fravær fra 10. august 2026 til 20. november 2026"));
        assertThat(shown.get("klassefravaer"))
                .isEqualTo(
                        Map.of(
                                "klasse", "1\\.A",
                                "kvartal",
                                        "1. oktober 2026–20. november 2026: 2,3 dage pr. elev i gennemsnit · 7,3 % · over 10 % fravær: under 5 af 6 elever",
                                "skoleaar",
                                        "10. august 2026–20. november 2026: 2,7 dage pr. elev i gennemsnit · 3,8 % · over 10 % fravær: under 5 af 6 elever"));
    }

    @Test
    void figuresReachNoFurtherThanWhatHasBeenLoaded() {
        proeve.loaded(BOEG, "2026-10-31", "2026-10-01", "2026-10-30");

        Map<?, ?> shown = (Map<?, ?>)
                scenarie.worry().form("lise", "holdDialogMedForaeldre").get("elevfravaer");

        assertThat(shown.get("kvartal")).asString().startsWith("1. oktober 2026–30. oktober 2026: 1 dag · 5,9 %");
        assertThat(shown.get("skoleaar")).as("nothing is known of August").isEqualTo(shown.get("kvartal"));
        assertThat(shown.get("moenster")).isEqualTo("Under 5 fraværsdage – for få til at se et mønster");
    }

    @Test
    void whereNothingHasBeenLoadedNothingIsFiguredOut() {
        proeve.loaded("101002", "2026-11-21", "2026-08-10", "2026-11-20");

        assertThat(scenarie.worry().form("lise", "holdDialogMedForaeldre").get("elevfravaer"))
                .isEqualTo(Map.of(
                        "kvartal", "Kan ikke beregnes",
                        "skoleaar", "Kan ikke beregnes",
                        "moenster", "Kan ikke beregnes",
                        "grundlag", "Der er ikke indlæst fravær fra skolen"));
    }

    @Test
    void theFollowUpShowsTheDevelopmentWeekByWeekSinceThePlanAsAChartAndAsRows() {
        Sag sag = scenarie.worry().toIndsats();
        proeve.absent(Scenarie.PUPIL, "2026-11-24", "morgen", "sygdom");
        proeve.absent(Scenarie.PUPIL, "2027-01-05", "morgen", "sygdom");
        proeve.loaded(BOEG, "2027-01-18", "2026-08-10", "2027-01-15");
        scenarie.travelTo("2027-01-18");
        sag.done("tove", "indkaldTilOpfoelgning");

        Map<?, ?> shown = (Map<?, ?>) sag.form("tove", "holdOpfoelgning").get("fravaersudvikling");

        assertThat(shown.get("siden"))
                .asString()
                .startsWith(
                        "Planen blev godkendt 23. november 2026. I perioden 23. november 2026–15. januar 2027: 2 dage");
        assertThat((List<?>) shown.get("raekker"))
                .extracting(
                        row -> ((Map<?, ?>) row).get("periode"),
                        row -> ((Map<?, ?>) row).get("fravaer"),
                        row -> ((Map<?, ?>) row).get("procent"))
                .contains(row("uge 48", "1 dag", "20 %"), row("uge 49", "0 dage", "0 %"), row("uge 1", "1 dag", "20 %"))
                .as("without the weeks of the Christmas holiday")
                .hasSize(6);
        assertThat(svg(shown))
                .startsWith("<svg ")
                .contains(">uge 48<", ">uge 1<")
                .containsOnlyOnce(">uge 2<");
    }

    @Test
    void closingAndTheLookBackShowMonthsOfALongTime() {
        Sag sag = scenarie.worry().toIndsats();
        scenarie.travelTo("2027-01-18");
        sag.followedUp("afrund").done("lise", "kvitterForOpfoelgning");
        proeve.loaded(BOEG, "2027-05-19", "2026-08-10", "2027-05-18");
        assertThat(sag.form("tove", "forberedAfslutning")).containsKey("fravaersudvikling");
        sag.done("tove", "forberedAfslutning");
        assertThat(sag.form("lise", "bekraeftAfslutning")).containsKey("fravaersudvikling");
        sag.done("lise", "bekraeftAfslutning");
        scenarie.travelTo("2027-05-20");

        Map<?, ?> shown = (Map<?, ?>) sag.form("tove", "kontrollerTilbagefald").get("fravaersudvikling");

        assertThat(((List<?>) shown.get("raekker"))
                        .stream().map(row -> ((Map<?, ?>) row).get("periode").toString()))
                .containsExactly(
                        "november 2026",
                        "december 2026",
                        "januar 2027",
                        "februar 2027",
                        "marts 2027",
                        "april 2027",
                        "maj 2027");
        assertThat(svg(shown)).contains(">0<");
    }

    @Test
    void whereNothingHasBeenLoadedThereIsNoChart() {
        Sag sag = scenarie.worry().toIndsats();
        scenarie.travelTo("2027-01-18");
        sag.done("tove", "indkaldTilOpfoelgning");

        assertThat(sag.form("tove", "holdOpfoelgning").get("fravaersudvikling"))
                .isEqualTo(Map.of(
                        "siden", "Kan ikke beregnes",
                        "raekker", List.of(),
                        "grundlag", "Der er ikke indlæst fravær fra skolen"));
    }

    @Test
    void formsThatDoNotAskForAbsenceAreNotToldOfIt() {
        proeve.loaded(BOEG, "2026-11-21", "2026-08-10", "2026-11-20");
        Sag sag = scenarie.worry().toKortlaegning();

        assertThat(sag.form("trine", "holdElevsamtale").keySet())
                .doesNotContainAnyElementsOf(Set.of("elevfravaer", "klassefravaer", "fravaersudvikling"));
        assertThat(sag.form("lise", "holdForaeldresamtale").keySet())
                .doesNotContainAnyElementsOf(Set.of("elevfravaer", "klassefravaer", "fravaersudvikling"));
    }

    @Test
    void nothingOfItIsKeptWithTheAnswersOrInTheEngine() {
        proeve.loaded(BOEG, "2026-11-21", "2026-08-10", "2026-11-20");
        Sag sag = scenarie.worry().toKortlaegning();
        sag.form("karl", "kortlaegKlassefaellesskab");
        sag.done("karl", "kortlaegKlassefaellesskab");

        assertThat(sag.variable("elevfravaer")).isNull();
        assertThat(jdbc.sql("select count(*) from act_hi_varinst where lower(name_) like '%fravaer%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static org.assertj.core.groups.Tuple row(String... cells) {
        return org.assertj.core.groups.Tuple.tuple((Object[]) cells);
    }

    private static String svg(Map<?, ?> shown) {
        String address = (String) shown.get("diagram");
        assertThat(address).startsWith("data:image/svg+xml;base64,");
        return new String(
                Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)), StandardCharsets.UTF_8);
    }
}
