package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.skolevej.indlaesning.Elevfiler;
import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Fravaersproeve;
import dk.skolevej.scenarie.Punkt;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pupil is dead: one action, and nothing of the case reaches anybody any more; scenario 67. */
@Scenarietest
@Import({Haendelsesproeve.class, Elevfiler.class})
class DoedsfaldTest {

    private static final String TOLD = "Forældrene har ringet";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Haendelsesproeve proeve;

    @Autowired
    Fravaersproeve fravaer;

    @Autowired
    Elevfiler filer;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aWednesday() {
        scenarie.day("2026-09-09");
    }

    @AfterEach
    void cleanUp() {
        fravaer.cleanUp();
        filer.putBack();
        scenarie.cleanUp();
    }

    @ParameterizedTest
    @EnumSource
    void scenario67OneActionStopsAllOfItAtEachPoint(Punkt punkt) {
        Sag other = Punkt.KORTLAEGNING.of(scenarie.worry("karl", "somo02"));
        Sag sag = punkt.of(scenarie.worry());
        if (punkt.hasTovholder()) {
            proeve.tell("tove", sag, "inddragPpr", "tekst", "Hvad nu?");
        }

        proeve.tell("lise", sag, "afdoed", "tekst", TOLD);

        assertStopped(sag);
        assertThat(proeve.list("lise")).containsExactly(other.sagsnummer());
        other.toTheEnd();
        assertThat(other.column("lukket_som")).as("another child's").isEqualTo("AFSLUTTET");
    }

    @Test
    void scenario67AlsoACaseThatStandsStillWithAllThatRunsBesideIt() {
        scenarie.employ("thea", "tovholder", "101001");
        Sag sag = Punkt.KORTLAEGNING.of(scenarie.worry());
        proeve.tell("lise", sag, "skiftTovholder", "tovholder", "thea", "tekst", "Note");
        scenarie.begin("thea", "orientering", "registrerOrientering", Map.of("sag", sag.sagsnummer()));
        proeve.tell("lise", sag, "udmeld");
        proeve.tell("lise", sag, "saetIBero", "til", "2026-10-01", "aarsag", "indlagt", "tekst", "Indlagt");

        scenarie.begin("lise", "doedsfald", "registrerDoedsfald", Map.of("sag", sag.sagsnummer()));

        assertStopped(sag);
        assertThat(jdbc.sql("select count(*) from bero where genoptaget is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void scenario67AlsoWhatGoesOnAfterACaseIsClosedAndItKeepsTheDayOfItsClosing() {
        Sag sag = Punkt.INDSATS.of(scenarie.worry());
        proeve.tell("lise", sag, "udmeld");
        sag.done("lise", "afklarUdmeldelse");
        assertThat(sag.open()).containsExactly("beslutVideregivelse");
        String closed = sag.column("lukket");
        scenarie.day("2026-09-20");

        proeve.tell("lise", sag, "afdoed", "tekst", TOLD);

        assertStopped(sag);
        assertThat(sag.column("lukket")).isEqualTo(closed);
    }

    @Test
    void scenario67NoMailIsSentAboutItAfterwardsWhateverWaited() {
        Sag sag = Punkt.KORTLAEGNING.of(scenarie.worry());
        scenarie.deliverPost();
        sag.done("karl", "kortlaegKlassefaellesskab")
                .done("trine", "holdElevsamtale")
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden")
                .done("tove", "sammenfatKortlaegning")
                .done("lise", "vurderKortlaegning")
                .done("tove", "indkaldTilHandleplansmoede");
        proeve.tell("tove", sag, "inddragPpr", "tekst", "Hvad nu?");
        List<String> waiting = letters("NY");
        assertThat(waiting)
                .as("of the meeting, and of tasks")
                .hasSizeGreaterThan(1)
                .contains("moede-deltager");
        int sent = letters("SENDT").size();

        proeve.tell("lise", sag, "afdoed", "tekst", TOLD);
        for (int day = 10; day < 25; day++) {
            scenarie.day("2026-09-" + day);
            scenarie.deliverPost();
        }

        assertThat(letters("SENDT")).hasSize(sent);
        assertThat(letters("NY")).isEmpty();
        assertThat(letters("BORTFALDET")).hasSizeGreaterThanOrEqualTo(waiting.size());
    }

    @Test
    void scenario67ItIsInNobodysListsAndThoseWhoSawItCanStillReadIt() {
        Sag sag = Punkt.INDSATS.of(scenarie.worry());
        assertThat(proeve.list("lise")).contains(sag.sagsnummer());

        proeve.tell("lise", sag, "afdoed", "tekst", TOLD);

        for (String login : new String[] {"lise", "tove", "frida", "karl", "pia"}) {
            assertThat(proeve.list(login)).as(login).isEmpty();
        }
        assertThat(proeve.seen("lise", sag).tiltag()).isNotEmpty();
        assertThat(proeve.seen("tove", sag).tiltag()).isNotEmpty();
        assertThat(proeve.seen("frida", sag).tiltag()).isNull();
        assertThat(proeve.sees("karl", sag)).isFalse();
        for (String[] form : new String[][] {
            {"inhabilitet", "registrerInhabilitet"},
            {"orientering", "registrerOrientering"},
            {"doedsfald", "registrerDoedsfald"}
        }) {
            assertThat(catchThrowableOfType(
                            Afvist.class,
                            () -> scenarie.begin("lise", form[0], form[1], Map.of("sag", sag.sagsnummer()))))
                    .as(form[0])
                    .hasMessageContaining("ikke findes på listen");
        }
    }

    @Test
    void scenario67NoNewCaseBeginsAboutTheChildNeitherByAPersonNorByAbsenceNorByAFile() {
        fravaer.only("Aftale 2026");
        Sag sag = Punkt.DIALOG.of(scenarie.worry("karl", "soha07"));
        scenarie.day("2026-11-23");
        fravaer.mornings("soha07", "sygdom", fravaer.scattered("2026-10-01", 12));

        proeve.tell("lise", sag, "afdoed", "tekst", TOLD);
        fravaer.count();
        filer.load(UnaryOperator.identity());
        filer.load(Elevfiler.of("soha07", line -> line.replace(";1.", ";2.")));
        fravaer.count();

        assertThat(scenarie.cases()).containsExactly(sag.sagsnummer());
        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
        assertThat(catchThrowableOfType(Afvist.class, () -> scenarie.worry("karl", "soha07")))
                .hasMessageContaining("ikke findes på listen");
    }

    @Test
    void scenario67AReminderOfUnlawfulAbsenceThatWaitsGoesToo() {
        Sag sag = Punkt.DIALOG.of(scenarie.worry("karl", "agsk04"));
        scenarie.day("2026-11-23");
        fravaer.mornings("agsk04", "ulovligt", fravaer.scattered("2026-10-01", 9));
        fravaer.count();
        assertThat(steps()).contains("huskUlovligtFravaer");

        proeve.tell("lise", sag, "afdoed", "tekst", TOLD);

        assertThat(steps()).isEmpty();
    }

    @Test
    void theSchoolsLeaderAloneMayAndSaysWhoToldThem() {
        Sag sag = Punkt.INDSATS.of(scenarie.worry());

        assertThat(proeve.refused("tove", sag, "afdoed", "tekst", TOLD).status())
                .isEqualTo(403);
        for (String stranger : new String[] {"karl", "trine", "pia", "lars", "frida"}) {
            assertThat(proeve.refused(stranger, sag, "afdoed", "tekst", TOLD).status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(proeve.refused("lise", sag, "afdoed").status()).isEqualTo(400);
        assertThat(catchThrowableOfType(
                        Afvist.class,
                        () -> scenarie.begin(
                                "lise",
                                "doedsfald",
                                "registrerDoedsfald",
                                Map.of("sag", sag.sagsnummer(), "bekraeft", false))))
                .hasMessageContaining("skal krydses af");
        assertThat(catchThrowableOfType(
                        Afvist.class,
                        () -> scenarie.begin(
                                "tove", "doedsfald", "registrerDoedsfald", Map.of("sag", sag.sagsnummer()))))
                .hasMessageContaining("ikke findes på listen");
        assertThat(sag.column("fase")).isEqualTo("INDSATS");

        proeve.tell("lise", sag, "afdoed", "tekst", TOLD);
        assertThat(proeve.refused("lise", sag, "afdoed", "tekst", TOLD).status())
                .as("once")
                .isEqualTo(409);
        assertThat(proeve.refused("lise", sag, "fortrydLukning", "tekst", "Fejl")
                        .status())
                .as("it cannot be undone")
                .isEqualTo(409);
        assertThat(proeve.notes(sag, "doedsfaldRegistreret")).containsExactly("lise: null");
    }

    private void assertStopped(Sag sag) {
        assertThat(sag.open()).isEmpty();
        assertThat(sag.running()).isFalse();
        assertThat(sag.column("fase")).isEqualTo("LUKKET");
        assertThat(sag.column("lukket_som")).isEqualTo("OPHOERT_DOEDSFALD");
        assertThat(sag.column("aktiv_elev")).isNull();
        assertThat(sag.column("opfoelgningsfrist")).isNull();
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(sag.sagsnummer())
                        .list())
                .as("Cockpit is not told why")
                .noneMatch(
                        instance -> String.valueOf(instance.getDeleteReason()).contains("død"));
        assertThat(proeve.list("lise")).doesNotContain(sag.sagsnummer());
    }

    private List<String> steps() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    private List<String> letters(String tilstand) {
        return jdbc.sql("select brev from post where tilstand = ? order by nr")
                .param(tilstand)
                .query(String.class)
                .list();
    }
}
