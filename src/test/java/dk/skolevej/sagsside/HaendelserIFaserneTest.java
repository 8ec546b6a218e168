package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Punkt;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Each event told over REST at each point of a case: done or refused in Danish, and in both cases it can be carried to its end. What each of them does in
 * full is in the tests of its own.
 */
@Scenarietest
@Import(Haendelsesproeve.class)
class HaendelserIFaserneTest {

    private static final Set<Punkt> FOLLOW_UP_AHEAD = EnumSet.of(Punkt.INDSATS, Punkt.OPFOELGNING);

    @Autowired
    Scenarie scenarie;

    @Autowired
    Haendelsesproeve proeve;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void aWednesday() {
        scenarie.day("2026-09-09");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @ParameterizedTest
    @EnumSource
    void scenario38AFollowUpIsPulledForwardWhileOneIsAheadAndNeverElse(Punkt punkt) {
        Sag sag = punkt.of(scenarie.worry());

        if (FOLLOW_UP_AHEAD.contains(punkt)) {
            proeve.tell("tove", sag, "fremskyndOpfoelgning");
            sag.until("holdOpfoelgning");
            LocalDate soon = scenarie.today().plusDays(7);
            assertThat(sag.due("holdOpfoelgning")).isBeforeOrEqualTo(soon);
            LocalDate held = scenarie.today();
            sag.done("tove", "holdOpfoelgning");
            assertThat(sag.timer("event_opfoelgningsfrist")).isEqualTo(held.plusDays(84));
        } else {
            assertThat(proeve.refused(leads(punkt), sag, "fremskyndOpfoelgning"))
                    .hasMessageContaining("kun fremskyndes, mens")
                    .extracting(Afvist::status)
                    .isEqualTo(409);
        }

        endsWell(sag);
    }

    @ParameterizedTest
    @EnumSource
    void scenario41AStatusExchangeIsSeenAtTheNextFollowUpWheneverItWasTold(Punkt punkt) {
        Sag sag = punkt.of(scenarie.worry());
        String day = scenarie.today().toString();

        proeve.tell(leads(punkt), sag, "statusudveksling", "retning", "fraForaeldre", "tekst", "Sov godt i nat");
        proeve.tell(leads(punkt), sag, "statusudveksling", "retning", "tilForaeldre", "tekst", "Var med hele dagen");
        assertThat(proeve.refused(leads(punkt), sag, "statusudveksling", "retning", "opad", "tekst", "Hej")
                        .status())
                .isEqualTo(400);

        sag.until("holdOpfoelgning");
        if (sag.running()) {
            assertThat(((List<?>) sag.form("tove", "holdOpfoelgning").get("statusudvekslinger")))
                    .asString()
                    .contains(day, "Fra forældre", "Sov godt i nat", "Til forældre", "Var med hele dagen");
        } else {
            assertThat(punkt).isGreaterThan(Punkt.OPFOELGNING);
        }
        endsWell(sag);
    }

    @ParameterizedTest
    @EnumSource
    void scenario49OnlyACaseThatIsWatchedIsReopened(Punkt punkt) {
        Sag sag = punkt.of(scenarie.worry());

        if (punkt == Punkt.EFTERVAERN) {
            proeve.tell("tove", sag, "genaabn");
            assertThat(sag.open()).containsExactly("kontrollerTilbagefald");
            sag.done("tove", "kontrollerTilbagefald", java.util.Map.of("tilbagefald", "ja"));
            assertThat(sag.column("fase")).isEqualTo("HANDLEPLAN");
            assertThat(proeve.notes(sag, "tilbagefaldInden3Maaneder")).hasSize(1);
            assertThat(proeve.refused("tove", sag, "genaabn").status())
                    .as("once")
                    .isEqualTo(409);
        } else {
            assertThat(proeve.refused(leads(punkt), sag, "genaabn")).hasMessageContaining("Kun en sag i efterværn");
        }

        endsWell(sag);
    }

    @ParameterizedTest
    @EnumSource
    void scenario52ANewTovholderHasTheCaseAtOnceAndTheOldOneSeesItNoMore(Punkt punkt) {
        scenarie.employ("thea", "tovholder", "101001");
        Sag sag = punkt.of(scenarie.worry());

        if (punkt.hasTovholder()) {
            assertThat(proeve.refused("tove", sag, "skiftTovholder", "tovholder", "thea", "tekst", "Note")
                            .status())
                    .as("not by themselves")
                    .isEqualTo(403);
            proeve.tell("lise", sag, "skiftTovholder", "tovholder", "thea", "tekst", "Ring efter klokken fire");
            assertThat(proeve.sees("thea", sag)).isTrue();
            assertThat(proeve.sees("tove", sag)).isFalse();
            assertThat(engine.getTaskService()
                            .createTaskQuery()
                            .taskAssignee("tove")
                            .count())
                    .isZero();
            assertThat(sag.form("thea", "modtagOverdragelse")
                            .get("overdragSager")
                            .toString())
                    .contains("Ring efter klokken fire");
        } else {
            assertThat(proeve.refused("lise", sag, "skiftTovholder", "tovholder", "thea", "tekst", "Note"))
                    .hasMessageContaining("har fået en tovholder");
        }

        endsWell(sag);
        assertThat(sag.column("tovholder")).isEqualTo(punkt.hasTovholder() ? "thea" : "tove");
    }

    @ParameterizedTest
    @EnumSource
    void scenario65ACaseStandsStillAndGoesOnFromWhereItWas(Punkt punkt) {
        Sag sag = punkt.of(scenarie.worry());
        String till = scenarie.today().plusWeeks(5).toString();
        String[] pause = {"til", till, "aarsag", "indlagt", "tekst", "Indlagt"};

        if (punkt.hasTovholder()) {
            String fase = sag.column("fase");
            Set<String> before = sag.open();
            proeve.tell("tove", sag, "saetIBero", (Object[]) pause);
            assertThat(sag.column("fase")).isEqualTo("I_BERO");
            nothingElseHappens(sag);
            assertThat(proeve.refused("lise", sag, "saetIBero", (Object[]) pause)
                            .status())
                    .isEqualTo(409);
            scenarie.travelTo(scenarie.today().plusDays(21).toString());
            assertThat(sag.open()).as("no clock runs").containsAll(before).hasSize(before.size() + 1);
            proeve.tell("tove", sag, "genoptag");
            messages();
            assertThat(sag.column("fase")).isEqualTo(fase);
            assertThat(sag.open()).isEqualTo(before);
        } else {
            assertThat(proeve.refused("lise", sag, "saetIBero", (Object[]) pause))
                    .hasMessageContaining("har fået en tovholder");
            assertThat(proeve.refused("lise", sag, "genoptag")).hasMessageContaining("i bero");
        }

        endsWell(sag);
    }

    @ParameterizedTest
    @EnumSource
    void aTalkWithThePupilIsAddedOnceThereIsSomebodyToHoldIt(Punkt punkt) {
        Sag sag = punkt.of(scenarie.worry());

        if (punkt.hasTovholder()) {
            proeve.tell("tove", sag, "elevsamtale");
            assertThat(sag.task("uddybElevsamtale").getAssignee()).isEqualTo("tove");
        } else {
            assertThat(proeve.refused("lise", sag, "elevsamtale")).hasMessageContaining("har fået en tovholder");
        }

        endsWell(sag);
    }

    @Test
    void nothingHappensInACaseThatIsClosedForGood() {
        Sag sag = Punkt.TILBAGEFALDSKONTROL.of(scenarie.worry()).toTheEnd();

        for (String type : new String[] {"fremskyndOpfoelgning", "elevsamtale", "genaabn", "genoptag", "inddragPpr"}) {
            assertThat(proeve.refused("lise", sag, type, "tekst", "Hvad nu?").status())
                    .as(type)
                    .isEqualTo(409);
        }
        assertThat(sag.running()).isFalse();
    }

    private void nothingElseHappens(Sag sag) {
        for (String type : new String[] {"fremskyndOpfoelgning", "elevsamtale", "genaabn", "inddragPpr"}) {
            assertThat(proeve.refused("lise", sag, type, "tekst", "Hvad nu?"))
                    .as(type)
                    .hasMessageContaining("Sagen er i bero")
                    .extracting(Afvist::status)
                    .isEqualTo(409);
        }
        assertThat(proeve.refused("lise", sag, "fortrydLukning", "tekst", "Fejl")
                        .status())
                .isEqualTo(409);
    }

    private void endsWell(Sag sag) {
        sag.toTheEnd();
        assertThat(sag.column("lukket_som")).isEqualTo("AFSLUTTET");
    }

    private void messages() {
        engine.getManagementService()
                .createJobQuery()
                .messages()
                .active()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    /** Who tells what happened: the tovholder, once there is one. */
    private static String leads(Punkt punkt) {
        return punkt.hasTovholder() ? "tove" : "lise";
    }
}
