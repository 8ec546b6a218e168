package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dk.skolevej.post.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One mail a morning for each person who has something to do, and none for anybody else. */
@Scenarietest
class PaamindelseTest {

    private static final Postkasse POST = new Postkasse();
    private static final String OVERVIEW = "Dine frister i Skolevej";
    private static final String PUPIL_OF_AASKOLEN = "albo37";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Post post;

    @Autowired
    JdbcClient jdbc;

    private Morgener mornings;
    private Sag sag;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        POST.isTheMailServerOf(registry);
    }

    @BeforeEach
    void aWorryOnAMonday() {
        mornings = new Morgener(scenarie);
        scenarie.day("2026-11-23");
        sag = quietly("karl", Scenarie.PUPIL);
        assertThat(sag.due("holdDialogMedForaeldre")).isEqualTo("2026-11-30");
    }

    @AfterEach
    void cleanUp() {
        POST.empty();
        scenarie.cleanUp();
        mornings.forget();
        jdbc.sql("delete from skolekalender where navn = 'skolens egen'").update();
        jdbc.sql("update skolekalender_udgave set udgave = 'uden'").update();
    }

    @Test
    void remindsOfWhatIsDueWithinThreeSchoolDaysAndNotBefore() {
        mornings.come("2026-11-24");
        assertThat(POST.mails()).as("four school days before").isEmpty();
        mornings.come("2026-11-25");
        assertThat(POST.mails()).containsExactly("""
                        Til: lise@skolevej.example
                        Emne: Dine frister i Skolevej onsdag den 25. november 2026

                        Fristen er nær (1):

                        Opgave: Hold dialog med forældre
                        Sag:    %1$s
                        Frist:  mandag den 30. november 2026 (uge 49)
                        Åbn:    https://skolevej.example/camunda/app/tasklist/default/#/?task=%2$s

                        Det er dine egne opgaver og dem, som din rolle kan tage: https://skolevej.example/camunda/app/tasklist/default/
                        Beskeden er sendt automatisk og kan ikke besvares.
                        """.formatted(
                        sag.sagsnummer(), sag.task("holdDialogMedForaeldre").getId()));
    }

    @Test
    void saysNothingOfACaseToWhoIsShutOutOfItAlsoIfThatWasAfterTheLetterWasWritten() {
        Sag other = quietly("karl", "somo02");
        post.quietly(() -> List.of(sag, other).forEach(Sag::toKortlaegning));
        mornings.comeWithoutPost("2026-12-01");
        shutOut(sag, "karl");
        scenarie.deliverPost();

        assertThat(POST.mails(OVERVIEW))
                .filteredOn(mail -> mail.startsWith("Til: karl"))
                .singleElement(as(STRING))
                .contains(other.sagsnummer())
                .doesNotContain(sag.sagsnummer());
        assertThat(POST.mails(OVERVIEW))
                .filteredOn(mail -> mail.startsWith("Til: trine"))
                .singleElement(as(STRING))
                .contains(sag.sagsnummer());

        POST.empty();
        shutOut(other, "karl");
        mornings.come("2026-12-02");
        assertThat(POST.receivers(OVERVIEW)).contains("trine").doesNotContain("karl");
    }

    private void shutOut(Sag from, String login) {
        post.quietly(() -> scenarie.begin(
                "lise", "inhabilitet", "registrerInhabilitet", Map.of("sag", from.sagsnummer(), "kollega", login)));
    }

    @Test
    void putsWhatIsOverdueFirstAndSaysByHowManySchoolDays() {
        scenarie.day("2026-11-26");
        Sag other = quietly("karl", "somo02");
        mornings.come("2026-11-30");
        assertThat(POST.mails(OVERVIEW).get(0)).doesNotContain("overskredet");
        POST.empty();

        mornings.come("2026-12-01");
        assertThat(POST.mails())
                .filteredOn(mail -> mail.startsWith("Til: lise"))
                .containsExactly("""
                        Til: lise@skolevej.example
                        Emne: Dine frister i Skolevej tirsdag den 1. december 2026

                        Fristen er overskredet (1):

                        Opgave: Hold dialog med forældre
                        Sag:    %s
                        Frist:  mandag den 30. november 2026 (uge 49), 1 skoledag over fristen
                        Åbn:    https://skolevej.example/camunda/app/tasklist/default/#/?task=%s

                        Fristen er nær (1):

                        Opgave: Hold dialog med forældre
                        Sag:    %s
                        Frist:  torsdag den 3. december 2026 (uge 49)
                        Åbn:    https://skolevej.example/camunda/app/tasklist/default/#/?task=%s

                        Det er dine egne opgaver og dem, som din rolle kan tage: https://skolevej.example/camunda/app/tasklist/default/
                        Beskeden er sendt automatisk og kan ikke besvares.
                        """.formatted(
                                sag.sagsnummer(),
                                sag.task("holdDialogMedForaeldre").getId(),
                                other.sagsnummer(),
                                other.task("holdDialogMedForaeldre").getId()));
    }

    @Test
    void writesOneMailToAPersonOfTwoSchools() {
        Sag elsewhere = quietly("klara", PUPIL_OF_AASKOLEN);
        post.quietly(() -> {
            sag.toKortlaegning();
            elsewhere
                    .done("lars", "holdDialogMedForaeldre")
                    .done("lars", "udpegTovholder", Map.of("tovholder", "tom", "tryghedsperson", "tina"));
        });
        assertThat(sag.due("indhentTvaerfagligViden")).isEqualTo("2026-12-04");

        mornings.come("2026-12-01");

        assertThat(POST.receivers(OVERVIEW))
                .as("those who have something to do in the two cases")
                .containsExactly("karl", "klara", "lars", "lise", "pia", "tina", "trine");
        assertThat(POST.mails(OVERVIEW))
                .filteredOn(mail -> mail.startsWith("Til: pia@"))
                .singleElement()
                .asString()
                .contains("Fristen er nær (2):", sag.sagsnummer(), elsewhere.sagsnummer());
    }

    @Test
    void saysNothingOnAHolidayWithoutForgettingIt() {
        mornings.come("2026-12-22");
        assertThat(POST.mails()).isEmpty();
        assertThat(mornings.ended("endEvent_ingenPaamindelse")).isEqualTo(1);
        mornings.come("2027-01-04");
        assertThat(POST.receivers(OVERVIEW)).containsExactly("lise");
    }

    @Test
    void leavesThoseAloneWhoseOwnSchoolIsFree() {
        Sag elsewhere = quietly("klara", PUPIL_OF_AASKOLEN);
        dayOff("101001", "2026-11-27");
        mornings.come("2026-11-27");
        assertThat(POST.receivers(OVERVIEW)).containsExactly("lars");
        POST.empty();

        mornings.come("2026-11-30");
        assertThat(POST.receivers(OVERVIEW)).containsExactly("lars", "lise");
        assertThat(elsewhere.open()).containsExactly("holdDialogMedForaeldre");
    }

    @Test
    void ringsNoBellForWhatIsDoneBeforeTheMailLeaves() {
        mornings.comeWithoutPost("2026-11-30");
        post.quietly(() -> sag.done("lise", "holdDialogMedForaeldre"));
        scenarie.deliverPost();
        assertThat(POST.mails()).isEmpty();
    }

    @Test
    void goesToWhoeverHasTakenTheTaskAndNoLongerToTheRole() {
        post.quietly(() -> sag.toKortlaegning());
        scenarie.claim("karl", sag.task("kortlaegKlassefaellesskab"));
        mornings.come("2026-12-04");
        assertThat(POST.mails(OVERVIEW))
                .filteredOn(mail -> mail.contains("klassens fællesskab"))
                .singleElement()
                .asString()
                .startsWith("Til: karl@");
    }

    @Test
    void remindsOnceADayHoweverOftenTheTimerFires() {
        mornings.come("2026-11-30");
        mornings.ring();
        scenarie.deliverPost();
        assertThat(POST.mails()).hasSize(1);
        assertThat(mornings.ended("endEvent_mindet")).isEqualTo(1);
        assertThat(mornings.ended("endEvent_ingenPaamindelse")).isEqualTo(1);
    }

    @Test
    void comesOnceAndLateAfterAWeekendInTheDark() {
        assertThat(mornings.nextAfter(Instant.parse("2026-11-27T06:00:00Z"))).isEqualTo("2026-11-27T06:30:00Z");
        scenarie.day("2026-11-30");
        mornings.ring();
        scenarie.deliverPost();
        assertThat(POST.mails("Dine frister i Skolevej mandag den 30. november 2026"))
                .hasSize(1);
        assertThat(mornings.timer().getDuedate().toInstant()).isEqualTo("2026-12-01T06:30:00Z");
    }

    @Test
    void leavesWhatIsLeftOfAMorningToTheNextOne() {
        mornings.begin("2026-11-27");
        scenarie.day("2026-11-28");
        mornings.goOn();
        scenarie.deliverPost();
        assertThat(POST.mails()).isEmpty();
        mornings.come("2026-11-30");
        assertThat(POST.mails()).hasSize(1);
    }

    @Test
    void comesAtHalfPastSevenOnWeekdaysAlsoAfterTheClockHasChanged() {
        assertThat(mornings.nextAfter(Instant.parse("2026-10-23T10:00:00Z")))
                .as("Monday, winter time")
                .isEqualTo("2026-10-26T06:30:00Z");
        assertThat(mornings.nextAfter(Instant.parse("2026-03-27T10:00:00Z")))
                .as("Monday, summer time")
                .isEqualTo("2026-03-30T05:30:00Z");
    }

    @Test
    void queuesTheMailsWhenThereIsNoMailServerAndHoldsNobodyBack() {
        mornings.comeWithoutPost("2026-11-30");
        assertThat(mornings.ended("endEvent_mindet")).isEqualTo(1);
        assertThat(POST.mails()).isEmpty();
        assertThat(sag.open()).containsExactly("holdDialogMedForaeldre");
        scenarie.deliverPost();
        assertThat(POST.mails()).hasSize(1);
    }

    @Test
    void writesOneMailAndNotTwoWhenTheMailServerWasAwayForADay() {
        mornings.comeWithoutPost("2026-11-30");
        mornings.comeWithoutPost("2026-12-01");
        scenarie.deliverPost();
        assertThat(POST.mails()).hasSize(1);
        assertThat(POST.mails("Dine frister i Skolevej tirsdag den 1. december 2026"))
                .hasSize(1);
    }

    private void dayOff(String school, String day) {
        jdbc.sql("insert into skolekalender (skoleaar, institutionsnummer, dato, skoledag, navn)"
                        + " values ('2026-2027', ?, ?, false, 'skolens egen')")
                .params(school, LocalDate.parse(day))
                .update();
        jdbc.sql("update skolekalender_udgave set udgave = 'med'").update();
    }

    private Sag quietly(String login, String pupil) {
        Sag[] opened = new Sag[1];
        post.quietly(() -> opened[0] = scenarie.worry(login, pupil));
        return opened[0];
    }
}
