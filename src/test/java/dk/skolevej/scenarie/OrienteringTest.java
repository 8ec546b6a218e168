package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.motor.Afvist;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A parent without custody asks for orientering: a human being decides, and nothing goes out by itself; scenario 76. */
@Scenarietest
class OrienteringTest {

    private static final String ASKED = "Hvordan går det med fremmødet?";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private Sag sag;

    @BeforeEach
    void aCaseInKortlaegning() {
        scenarie.day("2026-11-23");
        sag = scenarie.worry().toKortlaegning();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario76TheRequestIsRegisteredAndTheSkolelederDecidesAndNothingGoesOutByItself() {
        register("tove", Map.of());
        assertThat(sag.due("afgoerOrientering")).isEqualTo("2026-12-02");
        assertThat(((Map<?, ?>) sag.form("lise", "afgoerOrientering").get("registrerOrientering")))
                .isEqualTo(Map.of("foraelder", "Ole Havtorn", "anmodet", "2026-11-23", "anmodning", ASKED));
        assertThat(scenarie.as(
                        "tove",
                        () -> scenarie.engine
                                .getTaskService()
                                .createTaskQuery()
                                .taskDefinitionKey("afgoerOrientering")
                                .count()))
                .as("only the skoleleder's")
                .isZero();

        sag.done("lise", "afgoerOrientering");

        assertThat(sag.open()).doesNotContain("afgoerOrientering");
        assertThat(notes()).containsExactly("tove orienteringAnmodet 2026-11-23", "lise orienteringGivet null");
        assertThat(everyVariable()).noneMatch(value -> value.contains("Ole") || value.contains("fremmøde"));
        scenarie.day("2026-11-24");
        scenarie.deliverPost();
        assertThat(jdbc.sql("select distinct til from post").query(String.class).list())
                .as("nobody but staff has had mail")
                .isSubsetOf("lise", "tove", "karl", "trine", "pia");
    }

    @Test
    void scenario76ARefusalNeedsItsReason() {
        register("lise", Map.of());
        Map<String, Object> refusal = new HashMap<>(Map.of("orienteringValg", "afslaa"));
        refusal.put("orienteret", null);
        refusal.put("orienteretOm", null);
        assertThat(sag.refused("lise", "afgoerOrientering", refusal)).contains("Hvorfor kan det skade barnet?");

        refusal.put("afslagsgrund", "Barnet har bedt om, at faren intet får at vide, og bliver syg af det.");
        sag.done("lise", "afgoerOrientering", refusal);

        assertThat(notes()).containsExactly("lise orienteringAnmodet 2026-11-23", "lise orienteringAfslaaet null");
    }

    @Test
    void aParentWithCustodyHasMoreRightsThanThese() {
        assertThat(refused("tove", Map.of("foraeldremyndighed", "ja"))).contains("flere rettigheder");
        assertThat(refused("tove", Map.of("anmodet", "2026-11-24"))).contains("i dag eller før");
        assertThat(sag.open()).doesNotContain("afgoerOrientering");
    }

    @Test
    void whoDoesNotSeeTheCaseRegistersNothingAndOneIsDecidedAtATime() {
        assertThat(refused("tom", Map.of())).contains("«Hvilken sag?»");
        assertThat(refused("karl", Map.of())).contains("«Hvilken sag?»");

        register("tove", Map.of());
        assertThat(refused("lise", Map.of())).contains("vent på det");
    }

    @Test
    void itGoesOnWhileTheCaseStandsStillAndWhenItIsClosed() {
        register("tove", Map.of());
        scenarie.begin("tove", "bero", "saetIBero", Map.of("sag", sag.sagsnummer()));
        sag.done("lise", "afgoerOrientering");

        Sag closed = scenarie.worry("karl", "somo02")
                .done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
        scenarie.begin("lise", "orientering", "registrerOrientering", Map.of("sag", closed.sagsnummer()));
        closed.done("lise", "afgoerOrientering");
        assertThat(closed.open()).isEmpty();
    }

    private void register(String login, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(changes);
        answers.put("sag", sag.sagsnummer());
        scenarie.begin(login, "orientering", "registrerOrientering", answers);
    }

    private String refused(String login, Map<String, Object> changes) {
        return catchThrowableOfType(Afvist.class, () -> register(login, changes))
                .getMessage();
    }

    private List<String> notes() {
        return journal.of(sag.sagsnummer()).stream()
                .filter(note -> note.haendelse().startsWith("orientering"))
                .map(note -> "%s %s %s".formatted(note.hvem(), note.haendelse(), note.tekst()))
                .toList();
    }

    private List<String> everyVariable() {
        return scenarie.engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream()
                .map(variable -> String.valueOf(variable.getValue()))
                .toList();
    }
}
