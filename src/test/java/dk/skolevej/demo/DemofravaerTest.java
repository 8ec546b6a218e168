package dk.skolevej.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.fravaer.Fravaersraekker;
import dk.skolevej.fravaer.Fravaerstal;
import dk.skolevej.fravaer.Opgoerelse;
import dk.skolevej.fravaer.Periode;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import dk.skolevej.segl.Segl;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The absence that the demo municipality comes with. */
@Scenarietest
class DemofravaerTest {

    private static final String BOEG = "101001";

    @Autowired
    Demofravaer demofravaer;

    @Autowired
    Fravaerstal tal;

    @Autowired
    Scenarie scenarie;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Segl segl;

    @AfterEach
    void cleanUp() {
        new Fravaersraekker(jdbc, segl).clear();
        scenarie.cleanUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-10-20", "2027-04-07", "2027-07-14", "2026-12-31"})
    void reachesToTheLastSchoolDaysWheneverTheDemoIsStarted(String today) {
        scenarie.day(today);

        demofravaer.load();

        assertThat(tal.grundlag(BOEG)).get().satisfies(known -> {
            assertThat(known.senestIndlaest()).isEqualTo(today);
            assertThat(known.periode().til()).isBefore(LocalDate.parse(today));
        });
        assertThat(jdbc.sql("select count(*) from fravaersdag where dato >= ?")
                        .param(LocalDate.parse(today))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void showsAPupilWhoCameBackAfterThePlanAndOneWhoIsAwayOnMondays() {
        scenarie.day("2026-11-23");

        demofravaer.load();

        double before = percent("noha56", "101002", "2026-10-01", "2026-11-12");
        double after = percent("vibo52", "101002", "2026-10-01", "2026-11-20");
        assertThat(before).isGreaterThan(30);
        assertThat(after).isLessThan(15);
        assertThat(tal.moenster(
                        segl.pseudonym("idsk13"),
                        BOEG,
                        new Periode(LocalDate.parse("2026-08-10"), LocalDate.parse("2026-11-20"))))
                .startsWith("Mest om mandagen");
        assertThat(percent("tily09", BOEG, "2026-08-10", "2026-11-20")).isLessThan(10);
    }

    private double percent(String unilogin, String skole, String fra, String til) {
        Opgoerelse figures =
                tal.of(segl.pseudonym(unilogin), skole, new Periode(LocalDate.parse(fra), LocalDate.parse(til)));
        return figures.procent().orElseThrow();
    }
}
