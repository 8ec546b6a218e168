package dk.skolevej.sletning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Ur;
import dk.skolevej.scenarie.Fravaersproeve;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Absence is kept for one whole school year after the one it is of, longer only in an open case. */
@Scenarietest
class FravaerssletningTest {

    private static final String SOFIA = "somo02";
    private static final String KARLA = "kaki03";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Fravaersproeve fravaer;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ur ur;

    private Naetter nights;

    @BeforeEach
    void absenceOfTwoSchoolYears() {
        nights = new Naetter(engine, ur);
        scenarie.day("2026-06-22");
        fravaer.mornings(SOFIA, "sygdom", fravaer.schoolDays("2026-06-01", 12));
        fravaer.mornings(KARLA, "sygdom", fravaer.schoolDays("2026-06-01", 12));
        fravaer.count();
        fravaer.mornings(SOFIA, "sygdom", fravaer.schoolDays("2026-08-10", 1));
    }

    @AfterEach
    void cleanUp() {
        fravaer.cleanUp();
        scenarie.cleanUp();
    }

    @Test
    void absenceGoesWhenTheNextSchoolYearIsOverAndTheRulesItReachedWithIt() {
        close(fravaer.caseOf(SOFIA));

        nights.come("2027-07-30");
        assertThat(fravaer.rows(SOFIA)).isEqualTo(13);
        nights.come("2027-08-01");

        assertThat(fravaer.rows(SOFIA)).as("that of August 2026 stays").isEqualTo(1);
        assertThat(fravaer.hits(SOFIA)).isEmpty();
        assertThat(jdbc.sql("select regel from sletterapport where art = 'FRAVAER'")
                        .query(String.class)
                        .list())
                .containsOnly("1 skoleår efter det, fraværet er fra");
    }

    @Test
    void theAbsenceOfAPupilInAnOpenCaseStaysUntilItIsClosed() {
        Sag open = fravaer.caseOf(KARLA);

        nights.come("2027-08-01");
        assertThat(fravaer.rows(KARLA)).isEqualTo(12);
        assertThat(fravaer.hits(KARLA)).isNotEmpty();

        close(open);
        nights.come("2027-08-03");
        assertThat(fravaer.rows(KARLA)).isZero();
        assertThat(fravaer.hits(KARLA)).isEmpty();
    }

    private static void close(Sag sag) {
        sag.done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
    }
}
