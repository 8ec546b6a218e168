package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.adgangslog.Sagsopslag;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Lukning;
import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case about the wrong child stops at once, whatever it was doing, and nobody sees what is in it any more; scenario 79. */
@Scenarietest
class AnnulleringTest {

    private static final String REASON = "CPR-nummeret var tastet forkert.";
    private static final String EVENT = "{\"type\":\"annuller\",\"tekst\":\"" + REASON + "\"}";

    @Autowired
    Scenarie scenarie;

    @Autowired
    ForloebController rest;

    @Autowired
    Sagsopslag looks;

    @Autowired
    Journal journal;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void aWednesday() {
        scenarie.day("2026-09-09");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario79TheWrongChildsCaseIsOutOfSightAndTheFactAndTheLogRemain() {
        Sag right = scenarie.worry("karl", "somo02").toKortlaegning();
        Sag wrong = scenarie.worry("karl", "myha01").toIndsats();
        seen("tove", wrong);

        annul("lise", wrong);

        assertThat(wrong.open()).containsExactly("gennemgaaAdgang");
        assertThat(seen("lise", wrong).lukketSom()).isEqualTo(Lukning.ANNULLERET);
        assertThat(seen("lise", wrong).tiltag()).as("what is in it").isNull();
        assertThat(seen("frida", wrong).lukketSom()).isEqualTo(Lukning.ANNULLERET);
        assertThat(refusedToSee("tove", wrong)).isEqualTo(404);
        assertThat(journal.of(wrong.sagsnummer()))
                .extracting(Journal.Notat::haendelse, Journal.Notat::hvem)
                .contains(org.assertj.core.groups.Tuple.tuple("annulleret", "lise"));
        assertThat(everyVariable()).noneMatch(value -> value.contains("CPR"));

        assertThat(right.column("fase")).isEqualTo("KORTLAEGNING");
        right.done("karl", "kortlaegKlassefaellesskab");
        assertThat(scenarie.worry("karl", "myha01").column("fase"))
                .as("a case that is really about this child")
                .isEqualTo("TIDLIG_INDSATS");
    }

    @Test
    void scenario79TheForvaltningLooksThroughWhoHasSeenIt() {
        Sag wrong = scenarie.worry().toKortlaegning();
        seen("lise", wrong);
        seen("lise", wrong);
        refusedToSee("lars", wrong);
        annul("lise", wrong);
        assertThat(wrong.due("gennemgaaAdgang")).isEqualTo("2026-09-11");

        Object shown = wrong.form("frida", "gennemgaaAdgang").get("adgangTilSagen");

        assertThat(shown.toString())
                .contains(wrong.sagsnummer(), "hvem=Lise Lund", "roller=skoleleder", "gange=2", "hvem=Lars", "(afvist)")
                .doesNotContain("Havtorn");
        assertThat(wrong.refused("frida", "gennemgaaAdgang", Map.of("gennemgang", "")))
                .isNotBlank();
        wrong.done("frida", "gennemgaaAdgang");
        assertThat(wrong.open()).isEmpty();
        assertThat(looks.in(wrong.sagsnummer())).isNotEmpty();
    }

    static Stream<Arguments> whateverItIsDoing() {
        return Stream.<UnaryOperator<Sag>>of(sag -> sag, Sag::toKortlaegning, Sag::toHandleplan, Sag::toIndsats)
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("whateverItIsDoing")
    void nothingOfItRunsOn(UnaryOperator<Sag> way) {
        Sag sag = way.apply(scenarie.worry());

        annul("lise", sag);

        assertStopped(sag);
    }

    @Test
    void nothingOfItRunsOnWhenItStandsStillOrIsBeingHandedOverOrSomebodyIsShutOut() {
        scenarie.employ("thea", "tovholder", "101001");
        Sag sag = scenarie.worry().toKortlaegning();
        scenarie.begin(
                "lise", "inhabilitet", "registrerInhabilitet", Map.of("sag", sag.sagsnummer(), "kollega", "tove"));
        assertThat(sag.open()).contains("findNyTovholder");
        scenarie.begin("lise", "bero", "saetIBero", Map.of("sag", sag.sagsnummer()));
        assertThat(sag.column("fase")).isEqualTo("I_BERO");

        annul("lise", sag);

        assertStopped(sag);
        assertThat(jdbc.sql("select count(*) from bero where genoptaget is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyTheSchoolsLeaderMayAndOnlyWithAReasonAndOnlyWhileItIsOpen() {
        Sag sag = scenarie.worry().toIndsats();

        assertThat(refused("tove", sag, EVENT).status()).isEqualTo(403);
        assertThat(refused("karl", sag, EVENT).status()).isEqualTo(404);
        assertThat(refused("lars", sag, EVENT).status()).isEqualTo(404);
        assertThat(refused("frida", sag, EVENT).status()).isEqualTo(404);
        assertThat(refused("lise", sag, "{\"type\":\"annuller\"}").status()).isEqualTo(400);
        assertThat(catchThrowableOfType(
                        Afvist.class,
                        () -> scenarie.begin("tove", "annullering", "annullerSag", Map.of("sag", sag.sagsnummer()))))
                .hasMessageContaining("«Hvilken sag?»");
        assertThat(sag.column("fase")).isEqualTo("INDSATS");

        annul("lise", sag);
        assertThat(refused("lise", sag, EVENT).status())
                .as("it is nobody's any more")
                .isEqualTo(404);
        Sag closed = scenarie.worry("karl", "somo02")
                .done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
        assertThat(refused("lise", closed, EVENT).status()).isEqualTo(409);
    }

    private void assertStopped(Sag sag) {
        assertThat(sag.open()).containsExactly("gennemgaaAdgang");
        assertThat(sag.column("fase")).isEqualTo("LUKKET");
        assertThat(sag.column("aktiv_elev")).isNull();
        List<String> running = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(sag.sagsnummer())
                .list()
                .stream()
                .map(instance -> instance.getProcessDefinitionId().split(":")[0])
                .toList();
        assertThat(running).containsExactly("annullering");
        assertThat(engine.getManagementService().createJobQuery().timers().list().stream()
                        .filter(job -> job.getProcessInstanceId() != null)
                        .map(job -> job.getProcessDefinitionKey())
                        .distinct())
                .as("a mail asks by itself whether it still has a reason")
                .allMatch("besked"::equals);
        assertThat(scenarie.as(
                        "tove", () -> engine.getTaskService().createTaskQuery().list()))
                .extracting(Task::getTaskDefinitionKey)
                .isEmpty();
    }

    private void annul(String login, Sag sag) {
        scenarie.as(login, () -> {
            rest.happened(sag.sagsnummer(), event(EVENT));
            return null;
        });
    }

    private Sagsoversigt seen(String login, Sag sag) {
        return scenarie.as(login, () -> rest.one(sag.sagsnummer()));
    }

    private int refusedToSee(String login, Sag sag) {
        return catchThrowableOfType(Afvist.class, () -> seen(login, sag)).status();
    }

    private Afvist refused(String login, Sag sag, String event) {
        return catchThrowableOfType(
                Afvist.class,
                () -> scenarie.as(login, () -> {
                    rest.happened(sag.sagsnummer(), event(event));
                    return null;
                }));
    }

    private List<String> everyVariable() {
        return engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream()
                .map(variable -> String.valueOf(variable.getValue()))
                .toList();
    }

    private Haendelse event(String text) {
        try {
            return json.readValue(text, Haendelse.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
