package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.forloeb.Udelukkelser;
import dk.skolevej.forloeb.Udelukkelser.Udelukkelse;
import dk.skolevej.motor.Afvist;
import dk.skolevej.sagsside.Underretninger.Underretning;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An underretning is a fact about a person who did their duty, whatever the case is doing; scenario 78. */
@Scenarietest
class UnderretningTest {

    private static final String TODAY = "2026-10-01";
    private static final String PLAIN =
            "{\"type\":\"underretning\",\"dato\":\"2026-10-01\",\"foraeldreInformeret\":true}";

    @Autowired
    Scenarie scenarie;

    @Autowired
    ForloebController rest;

    @Autowired
    Udelukkelser udelukkelser;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void itIsThursday() {
        scenarie.day(TODAY);
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario78AnUnderretningIsOnlyAFactInEveryPhaseAlsoWhenPausedAndWhenClosed() {
        Sag early = scenarie.worry("karl", "myha01");
        Sag mapped = scenarie.worry("karl", "somo02").toKortlaegning();
        changesNothing(early, "lise");
        changesNothing(mapped, "tove");
        scenarie.as("tove", () -> {
            rest.happened(
                    mapped.sagsnummer(),
                    event(
                            "{\"type\":\"saetIBero\",\"aarsag\":\"indlagt\",\"til\":\"2026-10-20\",\"tekst\":\"Indlagt.\"}"));
            return null;
        });
        assertThat(mapped.column("fase")).isEqualTo("I_BERO");
        changesNothing(mapped, "trine");
        early.done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
        assertThat(early.column("fase")).isEqualTo("LUKKET");
        changesNothing(early, "karl");

        assertThat(seen("lise", early))
                .containsExactly(
                        new Underretning(LocalDate.parse(TODAY), "lise", true),
                        new Underretning(LocalDate.parse(TODAY), "karl", true));
    }

    @Test
    void itIsShownWithWhoAndWhetherTheParentsKnowToThoseWhoSeeTheCaseAndNotToTheForvaltning() {
        Sag sag = scenarie.worry().toIndsats();

        register("pia", sag, "{\"type\":\"underretning\",\"dato\":\"2026-09-28\",\"foraeldreInformeret\":false}");

        assertThat(seen("tove", sag))
                .containsExactly(new Underretning(LocalDate.parse("2026-09-28"), "pia", false))
                .isEqualTo(seen("lise", sag));
        assertThat(seen("frida", sag)).isNull();
        assertThat(scenarie.as("lise", () -> rest.list(null, null)))
                .singleElement()
                .extracting(Sagsoversigt::underretninger)
                .isEqualTo(seen("lise", sag));
    }

    @Test
    void theDutyIsPersonalAlsoForWhoeverStandsInForSomebody() {
        Sag sag = scenarie.worry().toKortlaegning();
        scenarie.begin(
                "tove",
                "stedfortraedning",
                "registrerStedfortraeder",
                Map.of("fra", TODAY, "til", TODAY, "stedfortraeder", "karl"));
        scenarie.timePasses();

        register("karl", sag, PLAIN);

        assertThat(jdbc.sql("select hvem, paa_vegne_af from journal where haendelse = 'underretning'")
                        .query()
                        .singleRow())
                .containsEntry("hvem", "karl")
                .containsEntry("paa_vegne_af", null);
    }

    @Test
    void everyParticipantMayRegisterItAndNobodyElseFindsTheCase() {
        scenarie.employ("thea", "tryghedsperson", "101001");
        scenarie.employ("theo", "klasseteam", "101001");
        Sag sag = scenarie.worry();
        assertThat(refused("pia", sag, PLAIN).status())
                .as("PPR is not asked in")
                .isEqualTo(404);
        assertThat(refused("trine", sag, PLAIN).status()).as("not chosen").isEqualTo(404);
        assertThat(refused("theo", sag, PLAIN).status()).as("not the class").isEqualTo(404);
        assertThat(refused("frida", sag, PLAIN).status())
                .as("follows the numbers")
                .isEqualTo(404);

        sag.toKortlaegning();
        Stream.of("lise", "tove", "karl", "trine", "pia", "theo").forEach(login -> register(login, sag, PLAIN));
        sag.done("karl", "kortlaegKlassefaellesskab");
        register("karl", sag, PLAIN);

        assertThat(refused("theo", sag, PLAIN).status())
                .as("a colleague did the task")
                .isEqualTo(404);
        assertThat(refused("thea", sag, PLAIN).status()).as("no part in it").isEqualTo(404);
        assertThat(refused("lars", sag, PLAIN).status()).as("other school").isEqualTo(404);
        for (String participant : List.of("tove", "karl", "pia")) {
            udelukkelser.shutOut(new Udelukkelse(sag.sagsnummer(), participant, "familie", null), "lise");
            assertThat(refused(participant, sag, PLAIN).status())
                    .as(participant + " is shut out")
                    .isEqualTo(404);
        }
        assertThat(seen("lise", sag))
                .extracting(Underretning::hvem)
                .containsExactly("lise", "tove", "karl", "trine", "pia", "theo", "karl");
    }

    @Test
    void theWiderDoorIsForThisAlone() {
        Sag sag = scenarie.worry().toKortlaegning();

        assertThat(refused("trine", sag, "{\"type\":\"elevsamtale\"}").status()).isEqualTo(404);
        assertThat(catchThrowableOfType(Afvist.class, () -> scenarie.as("trine", () -> rest.one(sag.sagsnummer())))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"dato\":\"2026-10-02\",\"foraeldreInformeret\":true",
                "\"foraeldreInformeret\":true",
                "\"dato\":\"2026-10-01\"",
                "\"dato\":\"2026-10-01\",\"foraeldreInformeret\":true,\"tekst\":\"Blå mærker\"",
                "\"dato\":\"2026-10-01\",\"foraeldreInformeret\":true,\"aarsag\":\"Blå mærker\"",
                "\"dato\":\"2026-10-01\",\"foraeldreInformeret\":true,\"note\":\"Blå mærker\"",
                "\"dato\":\"2026-10-01\",\"foraeldreInformeret\":true,\"note\":{\"tekst\":[\"Blå mærker\"]}"
            })
    void isRefusedWithTextOrWithoutADayThatHasBeenOrAnAnswer(String rest) {
        Sag sag = scenarie.worry();

        Afvist refusal = refused("lise", sag, "{\"type\":\"underretning\"," + rest + "}");

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.getMessage()).doesNotContain("mærker");
        assertThat(seen("lise", sag)).isEmpty();
    }

    private void changesNothing(Sag sag, String login) {
        List<Object> before = everything();

        register(login, sag, PLAIN);

        assertThat(everything()).isEqualTo(before);
    }

    /** Cases, answers and mail, and what the engine runs, waits for and has asked somebody to do: all but the journal. */
    private List<Object> everything() {
        return List.of(
                Stream.of("forloeb", "svar", "bero", "opfoelgning", "tiltag", "post", "post_opgave", "post_moede")
                        .map(table -> jdbc.sql("select * from " + table).query().listOfRows().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList())
                        .toList(),
                engine.getTaskService().createTaskQuery().list().stream()
                        .map(task -> task.getId() + task.getAssignee() + task.getDueDate())
                        .sorted()
                        .toList(),
                engine.getManagementService().createJobQuery().list().stream()
                        .map(job -> job.getId() + job.getDuedate())
                        .sorted()
                        .toList(),
                engine.getRuntimeService().createProcessInstanceQuery().count());
    }

    private void register(String login, Sag sag, String body) {
        scenarie.as(login, () -> {
            rest.happened(sag.sagsnummer(), event(body));
            return null;
        });
    }

    private Afvist refused(String login, Sag sag, String body) {
        return catchThrowableOfType(Afvist.class, () -> register(login, sag, body));
    }

    private List<Underretning> seen(String login, Sag sag) {
        return scenarie.as(login, () -> rest.one(sag.sagsnummer())).underretninger();
    }

    private Haendelse event(String body) {
        try {
            return json.readValue(body, Haendelse.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
