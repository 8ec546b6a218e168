package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.forloeb.Elever;
import dk.skolevej.frist.Skolekalendere;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A school year in which 300 pupils come into a forløb and staff do each task on the day it is due, no sooner: holidays move nothing past its
 * deadline, and each mail goes out once.
 */
@Scenarietest
@DirtiesContext
class HeltSkoleaarTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 10);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 25);
    private static final int CASES = 300;

    /** Åskolen goes by the daily overview; at Bøgeskolen each new task rings as well. */
    private static final String GOES_BY_THE_OVERVIEW = "101002";

    /** Some four people have something to be told on each of the year's school days. */
    private static final int LEAST_MAILS = 800;

    private static final Postkasse POST = new Postkasse();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        POST.isTheMailServerOf(registry);
        // the answer to EHLO comes line by line from the mail server of the tests, and each line waits 40 ms for the
        // one before
        registry.add("spring.mail.properties.mail.smtp.ehlo", () -> "false");
    }

    @Autowired
    Scenarie scenarie;

    @Autowired
    Skolekalendere skolekalendere;

    @Autowired
    Elever elever;

    private Skolepersonale staff;

    @BeforeEach
    void chooseWhatRings() {
        staff = new Skolepersonale(scenarie, elever, CASES);
        scenarie.jdbc
                .sql("insert into postvalg (person, hver_opgave)"
                        + " select user_id_, false from act_id_tenant_member where tenant_id_ = ?")
                .param(GOES_BY_THE_OVERVIEW)
                .update();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
        staff.forgetPupils();
        POST.empty();
    }

    @Test
    void noFollowUpComesLaterThan84DaysAndEachMailGoesOutOnce() throws Exception {
        try (Skoleaarsgang year = new Skoleaarsgang(scenarie)) {
            year.goBy(FIRST_DAY, LAST_DAY, skolekalendere.municipality(), staff);
        }

        noneIsLate();
        assertThat(number("select count(*) from forloeb")).isEqualTo(CASES);
        assertThat(number("select count(*) from opfoelgning where afholdt is not null"))
                .as("follow-ups held in the year")
                .isGreaterThan(2 * CASES);
        eachMailOnce();
    }

    private void noneIsLate() {
        assertThat(number("select count(*) from opfoelgning where afholdt > frist"))
                .as("held after the deadline")
                .isZero();
        assertThat(number("select count(*) from opfoelgning where afholdt is null and frist < date '" + LAST_DAY + "'"))
                .as("not held at all")
                .isZero();
        assertThat(number("select count(*) from opfoelgning this join opfoelgning before"
                        + " on before.sagsnummer = this.sagsnummer and before.nr = this.nr - 1"
                        + " where this.afholdt > before.afholdt + 84"))
                .as("held more than 84 days after the one before")
                .isZero();
    }

    private void eachMailOnce() {
        assertThat(POST.messageIds())
                .as("no mail twice, none lost")
                .doesNotHaveDuplicates()
                .hasSize(number("select count(*) from post where tilstand = 'SENDT'"))
                .hasSizeGreaterThan(LEAST_MAILS);
        assertThat(number("select count(*) from post where tilstand not in ('SENDT', 'BORTFALDET')"))
                .as("none left lying")
                .isZero();
    }

    private int number(String query) {
        return scenarie.jdbc.sql(query).query(Integer.class).single();
    }
}
