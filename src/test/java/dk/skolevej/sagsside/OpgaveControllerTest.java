package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dk.skolevej.motor.Afvist;
import dk.skolevej.sagsside.Opgavekort.Kortfrist;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Scenarietest
class OpgaveControllerTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    OpgaveController opgaver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identity;

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void tellsTheCasesOfTasksInOnesListAndOfNoOthers() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry("karl", "myha01");
        Sag other = scenarie.worry("karl", "somo02");
        Sag elsewhere = scenarie.worry("klara", "albo37");
        List<String> all = Stream.of(sag, other, elsewhere)
                .map(one -> one.task("holdDialogMedForaeldre").getId())
                .toList();

        assertThat(scenarie.as("lise", () -> opgaver.all(all)))
                .extracting(Opgavekort::id, Opgavekort::sagsnummer)
                .containsExactlyInAnyOrder(tuple(all.get(0), sag.sagsnummer()), tuple(all.get(1), other.sagsnummer()));
        assertThat(scenarie.as("karl", () -> opgaver.all(all))).isEmpty();
        assertThat(scenarie.as("lise", () -> opgaver.all(List.of("findes-ikke"))))
                .isEmpty();
    }

    @Test
    void saysSchoolClassStepAndDeadlineInWords() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry("karl", "myha01");

        assertThat(card("lise", sag, "holdDialogMedForaeldre"))
                .isEqualTo(new Opgavekort(
                        sag.task("holdDialogMedForaeldre").getId(),
                        sag.sagsnummer(),
                        "holdDialogMedForaeldre",
                        "Bøgeskolen",
                        "1. klassetrin",
                        new Kortfrist(LocalDate.parse("2026-11-30"), 49, "Frist 30. november, uge 49", null, "info")));
        scenarie.day("2026-12-03");
        assertThat(card("lise", sag, "holdDialogMedForaeldre").frist().maerke()).isEqualTo("Overskredet 3 dage");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-04, 2026-11-25, 'Frist 4. december, uge 49', -, info",
                "2026-12-04, 2026-11-30, 'Frist 4. december, uge 49', Denne uge, warning",
                "2026-12-04, 2026-12-04, 'Frist 4. december, uge 49', Frist i dag, warning",
                "2026-12-04, 2026-12-05, 'Frist 4. december, uge 49', Overskredet 1 dag, error",
                "2026-12-04, 2027-01-04, 'Frist 4. december 2026, uge 49', Overskredet 31 dage, error",
                "2027-01-01, 2026-12-07, 'Frist 1. januar 2027, uge 53', -, info"
            })
    void isOverdueWhenTheDayIsOverAndCountsIsoWeeks(
            LocalDate due, LocalDate today, String text, String mark, String colour) {
        assertThat(Kortfrist.of(due, today))
                .extracting(Kortfrist::tekst, Kortfrist::maerke, Kortfrist::farve)
                .containsExactly(text, mark, colour);
    }

    @Test
    void whoeverWorksAtNoSchoolSeesNothingOfTheChild() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry("karl", "myha01").toKortlaegning();
        scenarie.begin(
                "tove", "inhabilitet", "registrerInhabilitet", Map.of("sag", sag.sagsnummer(), "kollega", "lise"));
        int before = looks("frida");

        assertThat(card("frida", sag, "afgoerInhabilitet"))
                .extracting(Opgavekort::sagsnummer, Opgavekort::skole, Opgavekort::klassetrin)
                .containsExactly(sag.sagsnummer(), "Bøgeskolen", null);
        assertThat(looks("frida")).as("saw no child").isEqualTo(before);
    }

    @Test
    void saysNothingOfTheChildInACaseThatWasAnnulled() {
        scenarie.day("2026-11-23");
        Sag wrong = scenarie.worry("karl", "myha01");
        scenarie.begin("lise", "annullering", "annullerSag", Map.of("sag", wrong.sagsnummer()));
        scenarie.employ("frede", "forvaltning", "101001");
        identity.createMembership("frede", "klasseteam");

        assertThat(card("frede", wrong, "gennemgaaAdgang").klassetrin()).isNull();
    }

    @Test
    void aPageOfCardsWithClassStepsIsOneLookAtTheSchoolsCases() {
        scenarie.day("2026-11-23");
        List<String> page = Stream.of("myha01", "somo02", "kaki03")
                .map(pupil -> scenarie.worry("karl", pupil)
                        .task("holdDialogMedForaeldre")
                        .getId())
                .toList();
        int before = looks("lise");

        assertThat(scenarie.as("lise", () -> opgaver.all(page))).hasSize(3);

        assertThat(looks("lise")).isEqualTo(before + 1);
    }

    @Test
    void refusesToBeAskedForThousands() {
        List<String> many = Collections.nCopies(101, "findes-ikke");

        Afvist refusal = catchThrowableOfType(Afvist.class, () -> scenarie.as("lise", () -> opgaver.all(many)));

        assertThat(refusal.status()).isEqualTo(400);
    }

    private Opgavekort card(String login, Sag sag, String step) {
        String task = sag.task(step).getId();
        return scenarie.as(login, () -> opgaver.all(List.of(task))).get(0);
    }

    private int looks(String login) {
        return jdbc.sql("select count(*) from adgangslog where hvem = ? and grund = 'opgaver' and skole = '101001'")
                .param(login)
                .query(Integer.class)
                .single();
    }
}
