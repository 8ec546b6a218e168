package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.frist.Sagsfrister;
import dk.skolevej.motor.Afvist;
import dk.skolevej.opfoelgning.Opfoelgninger;
import dk.skolevej.scenarie.Punkt;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case that was closed by mistake goes on as the same case, with the deadlines it had; scenario 48. */
@Scenarietest
@Import(Haendelsesproeve.class)
class FortrydelseTest {

    private static final String REASON = "Vi svarede på den forkerte sag";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Haendelsesproeve proeve;

    @Autowired
    Journal journal;

    @Autowired
    Opfoelgninger opfoelgninger;

    @Autowired
    Sagsfrister sagsfrister;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** The ways a case is closed that can be undone; each closes it today. */
    enum Lukket {
        UDEN_FORLOEB {
            @Override
            Sag of(Sag sag) {
                return sag.done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
            }
        },
        EFTER_KORTLAEGNING {
            @Override
            Sag of(Sag sag) {
                return Punkt.VURDERING
                        .of(sag)
                        .done("lise", "vurderKortlaegning", Map.of("beslutning", "nej", "aftalt", "Modtagelse"));
            }
        },
        EFTERVAERN {
            @Override
            Sag of(Sag sag) {
                return Punkt.EFTERVAERN.of(sag);
            }
        };

        abstract Sag of(Sag worry);
    }

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
    void scenario48TheSkolelederUndoesAClosingAndTheCaseIsCarriedToItsEnd(Lukket way) {
        Sag sag = way.of(scenarie.worry());
        String closedAs = sag.column("lukket_som");
        scenarie.day(scenarie.today().plusDays(14).toString());

        proeve.tell("lise", sag, "fortrydLukning", "tekst", REASON);

        assertThat(proeve.notes(sag, "lukningFortrudt")).containsExactly("lise: " + REASON);
        assertThat(
                        closedAs == null
                                ? proeve.notes(sag, "fase").contains("null: EFTERVAERN")
                                : proeve.notes(sag, "lukket").contains("null: " + closedAs))
                .as("the closing is on record too")
                .isTrue();
        assertThat(sag.column("lukket_som")).isNull();
        assertThat(sag.column("lukket")).isNull();
        assertThat(sag.column("aktiv_elev")).isNotNull();
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().list())
                .noneMatch(variable -> REASON.equals(variable.getValue()));
        assertThat(proeve.refused("lise", sag, "fortrydLukning", "tekst", REASON))
                .as("once")
                .hasMessageContaining("ikke lukket");
        sag.toTheEnd();
        assertThat(sag.column("lukket_som")).isEqualTo("AFSLUTTET");
    }

    @Test
    void scenario48TheDialogueIsOpenAgainWithItsOldDeadline() {
        Sag sag = scenarie.worry();
        LocalDate due = sag.due("holdDialogMedForaeldre");
        Lukket.UDEN_FORLOEB.of(sag);
        scenarie.day("2026-09-21");

        proeve.tell("lise", sag, "fortrydLukning", "tekst", REASON);

        assertThat(sag.column("fase")).isEqualTo("TIDLIG_INDSATS");
        assertThat(sag.variable("fase")).isEqualTo("TIDLIG_INDSATS");
        assertThat(sag.due("holdDialogMedForaeldre")).isEqualTo(due).isEqualTo("2026-09-16");
        recompute(sag);
        assertThat(sag.due("holdDialogMedForaeldre"))
                .as("worked out again it is the same")
                .isEqualTo(due);
        assertThat(scenarie.as(
                        "lise",
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .taskDefinitionKey("holdDialogMedForaeldre")
                                .count()))
                .as("at the school it belongs to")
                .isEqualTo(1);
    }

    @Test
    void scenario48TheAssessmentIsOpenAgainWithItsOldDeadlineAlsoAfterAPause() {
        Sag sag = scenarie.worry().toKortlaegning();
        scenarie.day("2026-09-14");
        proeve.tell("lise", sag, "saetIBero", "til", "2026-10-20", "aarsag", "indlagt", "tekst", "Indlagt");
        scenarie.day("2026-09-28");
        proeve.tell("lise", sag, "genoptag");
        engine.getManagementService()
                .createJobQuery()
                .messages()
                .active()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        sag.until("vurderKortlaegning");
        LocalDate due = sag.due("vurderKortlaegning");
        sag.done("lise", "vurderKortlaegning", Map.of("beslutning", "nej", "aftalt", "Modtagelse"));
        scenarie.day("2026-10-09");

        proeve.tell("lise", sag, "fortrydLukning", "tekst", REASON);

        assertThat(sag.column("fase")).isEqualTo("VURDERING");
        assertThat(sag.due("vurderKortlaegning")).isEqualTo(due);
        recompute(sag);
        assertThat(sag.due("vurderKortlaegning")).isEqualTo(due);
        sag.done("lise", "vurderKortlaegning");
        assertThat(sag.due("indkaldTilHandleplansmoede"))
                .as("week 4 of the weeks the case had")
                .isEqualTo("2026-10-19");
    }

    @Test
    void scenario48FollowUpGoesOnFromTheLastOneAlsoWhenTheCheckHasBegun() {
        for (boolean checking : new boolean[] {false, true}) {
            scenarie.day("2026-09-09");
            Sag sag = Punkt.EFTERVAERN.of(scenarie.worry("karl", checking ? "somo02" : "myha01"));
            LocalDate held = scenarie.today();
            scenarie.day(held.plusDays(5).toString());
            if (checking) {
                proeve.tell("tove", sag, "genaabn");
            }

            proeve.tell("lise", sag, "fortrydLukning", "tekst", REASON);

            assertThat(sag.open()).isEmpty();
            assertThat(sag.column("fase")).isEqualTo("INDSATS");
            assertThat(sag.timer("event_opfoelgningsfrist")).isEqualTo(held.plusDays(84));
            assertThat(sag.column("opfoelgningsfrist"))
                    .isEqualTo(held.plusDays(84).toString());
            assertThat(opfoelgninger.of(sag.sagsnummer())).hasSize(2);
        }
    }

    @Test
    void scenario48AlsoAfterTheCheckWhenTheClosingIsThatRecent() {
        Sag sag = Punkt.EFTERVAERN.of(scenarie.worry());
        LocalDate held = scenarie.today();
        proeve.tell("tove", sag, "genaabn");
        sag.done("tove", "kontrollerTilbagefald");
        assertThat(sag.column("lukket_som")).isEqualTo("AFSLUTTET");

        proeve.tell("lise", sag, "fortrydLukning", "tekst", REASON);

        assertThat(sag.column("fase")).isEqualTo("INDSATS");
        assertThat(sag.timer("event_opfoelgningsfrist")).isEqualTo(held.plusDays(84));
        sag.toTheEnd();
        assertThat(sag.column("lukket_som")).isEqualTo("AFSLUTTET");
    }

    @ParameterizedTest
    @EnumSource
    void afterTwoWeeksItIsTooLate(Lukket way) {
        Sag sag = way.of(scenarie.worry());
        scenarie.day(scenarie.today().plusDays(15).toString());

        assertThat(proeve.refused("lise", sag, "fortrydLukning", "tekst", REASON))
                .hasMessageContaining("kun fortrydes i 14 dage")
                .extracting(Afvist::status)
                .isEqualTo(409);
        assertThat(offered("lise", sag)).contains("ikke findes på listen");
    }

    @ParameterizedTest
    @EnumSource
    void theSchoolsLeaderAloneMayAndOnlyWithAReason(Lukket way) {
        Sag sag = way.of(scenarie.worry());
        boolean hasTovholder = sag.column("tovholder") != null;

        assertThat(proeve.refused("tove", sag, "fortrydLukning", "tekst", REASON)
                        .status())
                .isEqualTo(hasTovholder ? 403 : 404);
        for (String stranger : new String[] {"karl", "trine", "pia", "lars", "frida"}) {
            assertThat(proeve.refused(stranger, sag, "fortrydLukning", "tekst", REASON)
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(proeve.refused("lise", sag, "fortrydLukning").status()).isEqualTo(400);
        assertThat(proeve.refused("lise", sag, "fortrydLukning", "tekst", " ").status())
                .isEqualTo(400);
        assertThat(offered("tove", sag)).contains("ikke findes på listen");
        assertThat(offered("lars", sag)).contains("ikke findes på listen");

        scenarie.begin("lise", "fortrydelse", "fortrydLukning", Map.of("sag", sag.sagsnummer()));
        assertThat(sag.column("aktiv_elev")).as("by the form in Tasklist").isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Punkt.class,
            names = {"EFTERVAERN", "TILBAGEFALDSKONTROL"}, // closed to those in it
            mode = EnumSource.Mode.EXCLUDE)
    void thereIsNothingToUndoInAnOpenCase(Punkt punkt) {
        Sag sag = punkt.of(scenarie.worry());
        Set<String> before = sag.open();

        assertThat(proeve.refused("lise", sag, "fortrydLukning", "tekst", REASON))
                .hasMessageContaining("ikke lukket");
        assertThat(sag.open()).isEqualTo(before);
    }

    @Test
    void aPupilWhoHasGotANewCaseKeepsThatOne() {
        for (Lukket way : new Lukket[] {Lukket.UDEN_FORLOEB, Lukket.EFTER_KORTLAEGNING}) {
            String pupil = way == Lukket.UDEN_FORLOEB ? "myha01" : "somo02";
            Sag old = way.of(scenarie.worry("karl", pupil));
            Sag next = scenarie.worry("karl", pupil);

            assertThat(proeve.refused("lise", old, "fortrydLukning", "tekst", REASON))
                    .hasMessageContaining(next.sagsnummer());
            assertThat(old.running()).isFalse();
        }
    }

    @Test
    void whatWasClosedOtherwiseStaysClosed() {
        Sag left = Punkt.INDSATS.of(scenarie.worry());
        proeve.tell("lise", left, "udmeld");
        left.done("lise", "afklarUdmeldelse");
        assertThat(proeve.refused("lise", left, "fortrydLukning", "tekst", REASON))
                .hasMessageContaining("begynd en ny sag");

        Sag wrong = Punkt.INDSATS.of(scenarie.worry("karl", "somo02"));
        proeve.tell("lise", wrong, "annuller", "tekst", "Forkert barn");
        assertThat(proeve.refused("lise", wrong, "fortrydLukning", "tekst", REASON)
                        .status())
                .as("it is nobody's")
                .isEqualTo(404);
    }

    @Test
    void aCaseThatFollowsADiagramWithoutItIsReopenedInstead() {
        Sag sag = Punkt.EFTERVAERN.of(scenarie.worry());
        proeve.tell("lise", sag, "fortrydLukning", "tekst", REASON);
        // as a case of an older diagram is: in efterværn, and nobody listens
        jdbc.sql("update forloeb set fase = 'EFTERVAERN' where sagsnummer = ?")
                .param(sag.sagsnummer())
                .update();

        assertThat(proeve.refused("lise", sag, "fortrydLukning", "tekst", REASON))
                .hasMessageContaining("ældre udgave af diagrammet");
    }

    @Test
    void aCaseThatWasClosedBeforeAnythingWasWrittenDownStaysClosed() {
        Sag sag = Lukket.EFTER_KORTLAEGNING.of(scenarie.worry());
        jdbc.sql("update forloeb set ved_lukning = null where sagsnummer = ?")
                .param(sag.sagsnummer())
                .update();

        assertThat(proeve.refused("lise", sag, "fortrydLukning", "tekst", REASON))
                .hasMessageContaining("Begynd en ny sag");
        assertThat(sag.column("lukket_som")).isEqualTo("AFSLUTTET_EFTER_KORTLAEGNING");
        assertThat(sag.running()).isFalse();
    }

    private String offered(String login, Sag sag) {
        return catchThrowableOfType(
                        Afvist.class,
                        () -> scenarie.begin(login, "fortrydelse", "fortrydLukning", Map.of("sag", sag.sagsnummer())))
                .getMessage();
    }

    private void recompute(Sag sag) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> sagsfrister.recompute(sag.sagsnummer(), "prøve"));
    }
}
