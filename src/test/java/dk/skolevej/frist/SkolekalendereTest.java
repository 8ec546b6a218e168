package dk.skolevej.frist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Calendars that have been read are kept, and never one moment longer than they are true, on any node. */
@Scenarietest
class SkolekalendereTest {

    private static final String YEAR = "2026-2027";
    private static final LocalDate DAY = LocalDate.parse("2026-12-04");

    @Autowired
    Kalenderarkiv arkiv;

    @Autowired
    Kalenderindlaesning indlaesning;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Scenarie scenarie;

    private Skolekalendere one;
    private Skolekalendere other;

    @BeforeEach
    void twoNodes() {
        one = new Skolekalendere(arkiv);
        other = new Skolekalendere(arkiv);
        assertThat(one.of("101001").isSchoolDay(DAY)).isTrue();
        assertThat(other.of("101001").isSchoolDay(DAY)).isTrue();
    }

    @AfterEach
    void asItWas() {
        scenarie.cleanUp();
        indlaesning.load(YEAR, Kalendere.file(YEAR), null);
    }

    @Test
    void seeANewCalendarAtOnceOnEveryNode() {
        load("101001;2026-12-04;nej;sne");

        assertThat(one.of("101001").isSchoolDay(DAY)).isFalse();
        assertThat(other.of("101001").isSchoolDay(DAY)).isFalse();
        assertThat(other.of("101002").isSchoolDay(DAY)).as("the other school").isTrue();
        assertThat(other.municipality().isSchoolDay(DAY)).isTrue();
    }

    @Test
    void readACalendarOnceAsLongAsItIsTheSame() {
        assertThat(one.of("101001")).isSameAs(one.of("101001"));
    }

    @Test
    void forgetACalendarThatWasSeenWhileItWasLoadedButCameToNothing() {
        Throwable failure = catchThrowable(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            load("101001;2026-12-04;nej;sne");
            assertThat(one.of("101001").isSchoolDay(DAY)).isFalse();
            throw new IllegalStateException("the load fails after all");
        }));

        assertThat(failure).hasMessage("the load fails after all");
        assertThat(one.of("101001").isSchoolDay(DAY)).isTrue();
    }

    @Test
    void letASchoolHaveSchoolWhereTheMunicipalityHasNot() {
        load("101001;2026-10-12;ja;");

        assertThat(one.of("101001").isSchoolDay(LocalDate.parse("2026-10-12"))).isTrue();
        assertThat(one.municipality().isSchoolDay(LocalDate.parse("2026-10-12")))
                .isFalse();
    }

    private void load(String line) {
        indlaesning.load(YEAR, Kalendere.file(YEAR) + line + "\n", "frida");
    }
}
