package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.adgang.Matrixsag.Del;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix sees a leak when there is one, and a line that has no business in the table of calls. */
class DomTest {

    private static final String REST = "/engine-rest";
    private static final String TASK = "aaaaaaaa-1111-4111-8111-111111111111";
    private static final Matrixsag SAG = new Matrixsag(
            "proeve",
            "101001",
            "FP-2026-00001",
            "bbbbbbbb-1111-4111-8111-111111111111",
            "tove",
            "",
            "trine",
            "karl",
            "myha01",
            Map.of(TASK, "kortlaegKlassefaellesskab"),
            Set.of(),
            Map.of(Del.A, Set.of("ordA"), Del.B, Set.of("ordB"), Del.CPR, Set.of("0002190001")));

    private final Kaldtabel table = Kaldtabel.read();
    private final Dom judge = new Dom(table, List.of(SAG));
    private final Matrixperson karl = Matrixperson.of("klasseteam", "karl", "klasseteam", "101001");
    private final Matrixperson klara = Matrixperson.of("klasseteam elsewhere", "klara", "klasseteam", "101002");
    private final Matrixperson tove = Matrixperson.of("tovholder", "tove", "tovholder", "101001");

    @Test
    void findsNothingWrongWithPartAForTheKlasseteam() {
        assertThat(judge.faults(karl, form(), 200, "ordA")).isEmpty();
    }

    @Test
    void findsPartBInFrontOfTheKlasseteam() {
        assertThat(judge.faults(karl, form(), 200, "ordA og ordB"))
                .singleElement()
                .asString()
                .contains("shows B");
    }

    @Test
    void findsACprNumberInFrontOfAnybody() {
        Kald sag = Kald.get("", "/api/forloeb/FP-2026-00001", SAG);
        assertThat(judge.faults(tove, sag, 200, "0002190001"))
                .singleElement()
                .asString()
                .contains("shows CPR");
    }

    @Test
    void findsWhatIsSaidInARefusal() {
        Kald variables = Kald.get(REST, "/task/" + TASK + "/variables", SAG);
        assertThat(judge.faults(karl, variables, 403, "nej")).isEmpty();
        assertThat(judge.faults(karl, variables, 403, "ordA")).hasSize(1);
        assertThat(judge.faults(karl, variables, 403, TASK)).hasSize(1);
    }

    @Test
    void findsATaskOfAnotherSchool() {
        assertThat(judge.faults(klara, form(), 404, "findes ikke")).isEmpty();
        assertThat(judge.faults(klara, form(), 200, "{}"))
                .singleElement()
                .asString()
                .contains("expected HIDDEN");
        Kald list = Kald.get(REST, "/task", SAG);
        assertThat(judge.faults(klara, list, 200, "[]")).isEmpty();
        assertThat(judge.faults(klara, list, 200, TASK))
                .singleElement()
                .asString()
                .contains("shows a task");
    }

    @Test
    void findsAnotherSchoolsStaff() {
        Kald profile = Kald.get(REST, "/user/klara/profile", null);
        assertThat(judge.faults(klara, profile, 200, "Kvist")).isEmpty();
        assertThat(judge.faults(klara, profile, 200, "Thorsen")).hasSize(1);
    }

    /** The server does not follow the line that only this reading has: each would be a fault in the matrix. */
    @ParameterizedTest
    @CsvSource({
        "personale;GET;/user;x, GET, /user",
        "personale;GET;/history/task;x, GET, /history/task",
        "klasseteam;POST;/task/{id}/complete;x, POST, /task/" + TASK + "/complete",
        "alle;*;/**;x, GET, /authorization"
    })
    void seesALineThatTheServerDoesNotFollow(String line, String metode, String sti) {
        Kald call = new Kald(metode, REST, sti, "", null, null, SAG, true);
        assertThat(judge.faults(karl, call, 403, "nej")).isEmpty();
        assertThat(new Dom(table.with(line), List.of(SAG)).faults(karl, call, 403, "nej"))
                .hasSize(1);
    }

    private static Kald form() {
        return Kald.get(REST, "/task/" + TASK + "/form-variables", SAG);
    }
}
