package dk.skolevej.post;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Ur;
import dk.skolevej.post.Mailtjener.Sted;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Reserve, send, mark, against a mail server with moods: every state a mail can be in, and how it gets out of it. */
@Scenarietest
@Import(Posthus.class)
class PostTest {

    private static final Mailtjener SERVER = new Mailtjener();

    @Autowired
    Scenarie scenarie;

    @Autowired
    Posthus posthus;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ur ur;

    private Sag sag;

    @DynamicPropertySource
    static void mailserver(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", SERVER::port);
        registry.add("spring.mail.properties.[mail.smtp.timeout]", () -> "1500");
    }

    @BeforeEach
    void aTaskForLise() {
        SERVER.fine();
        scenarie.day("2026-11-23");
        sag = posthus.quietCase();
    }

    @AfterEach
    void cleanUp() {
        SERVER.fine();
        scenarie.cleanUp();
    }

    @Test
    void sendsOnceAndEndsAsSent() {
        ring();
        assertThat(posthus.states()).containsExactly("NY");
        assertThat(SERVER.calls())
                .as("whoever rings does not wait for a server")
                .isZero();

        scenarie.deliverPost();

        assertThat(SERVER.taken).singleElement().asString().contains("To: lise@skolevej.example");
        assertThat(posthus.states()).containsExactly("SENDT");
        assertThat(posthus.ended()).containsExactly("endEvent_sendt");
    }

    @Test
    void triesForMoreThanTwoDaysThenTellsItWithTheCaseNumberAndRetryInCockpitSendsIt() {
        SERVER.sayAt(Sted.END, "451 later");
        ring();
        posthus.tryOnce();
        var begun = ur.instant();
        int tries = 0;
        for (; posthus.incident() == null; tries++) {
            posthus.tryOnce();
            assertThat(posthus.states()).as("after try %d", tries).containsExactly("NY");
        }

        assertThat(tries).isEqualTo(11);
        assertThat(Duration.between(begun, ur.instant())).isGreaterThan(Duration.ofHours(48));
        assertThat(posthus.incident())
                .isEqualTo("Mail %d om sag %s er ikke sendt: mailserveren sagde nej (svar 451)"
                        .formatted(posthus.number(), sag.sagsnummer()));

        SERVER.fine();
        engine.getManagementService().setJobRetries(posthus.job().getId(), 1);
        assertThat(posthus.incident()).as("Retry in Cockpit").isNull();
        posthus.tryOnce();
        assertThat(posthus.states()).containsExactly("SENDT");
        assertThat(SERVER.taken).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void takesANoForANoWhereverItIsSaid(Sted sted) {
        for (String reply : new String[] {"421 closing", "550 never"}) {
            SERVER.sayAt(sted, reply);
            ring();
            posthus.tryOnce();
            posthus.tryOnce();
            assertThat(posthus.states()).as(reply).containsExactly("NY");
            assertThat(posthus.job().getRetries()).isEqualTo(10);
            assertThat(posthus.nextTry()).isEqualTo(ur.instant().plusSeconds(60));
            SERVER.fine();
            posthus.tryOnce();
            assertThat(posthus.states()).containsExactly("SENDT");
            jdbc.sql("delete from post_opgave").update();
            jdbc.sql("delete from post").update();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "END", mode = EnumSource.Mode.EXCLUDE)
    void triesAgainWhenTheServerHangsOrHangsUpBeforeItHasTheMail(Sted sted) {
        SERVER.sayNothingAt(sted);
        ring();
        posthus.tryOnce();
        posthus.tryOnce();
        assertThat(posthus.states()).as("silent").containsExactly("NY");
        SERVER.hangUpAt(sted);
        posthus.tryOnce();
        assertThat(posthus.states()).as("gone").containsExactly("NY");

        SERVER.fine();
        posthus.tryOnce();
        assertThat(posthus.states()).containsExactly("SENDT");
    }

    @Test
    void parksAMailWhoseServerFellSilentOrHungUpAfterItHadIt() {
        SERVER.hangUpAt(Sted.END);
        ring();
        posthus.tryOnce();
        posthus.tryOnce();
        assertThat(posthus.states()).containsExactly("UVIS");
        assertThat(posthus.tasksOfIt()).singleElement().satisfies(task -> {
            assertThat(task.getTaskDefinitionKey()).isEqualTo("afklarUvisPost");
            assertThat(task.getTenantId()).isNull();
        });
    }

    @Test
    void neverSendsAgainByItselfWhatTheServerTookAndConfirmedTooLate() {
        SERVER.takeItAndAnswerAfter(4000);
        ring();
        posthus.tryOnce();
        posthus.tryOnce();
        assertThat(SERVER.taken).hasSize(1);
        assertThat(posthus.states()).containsExactly("UVIS");

        SERVER.sayAt(null, "");
        scenarie.travelTo("2026-12-23");
        scenarie.deliverPost();
        assertThat(SERVER.taken).hasSize(1);
        decide("sendt");
        assertThat(posthus.states()).containsExactly("SENDT");
        assertThat(posthus.ended()).containsExactly("endEvent_markeretSomSendt");
        assertThat(SERVER.taken).hasSize(1);
    }

    @Test
    void sendsAgainUnderTheSameMessageIdWhenItSaysSo() {
        SERVER.takeItAndAnswerAfter(4000);
        ring();
        posthus.tryOnce();
        posthus.tryOnce();

        SERVER.sayAt(null, "");
        decide("sendIgen");
        scenarie.deliverPost();

        assertThat(posthus.states()).containsExactly("SENDT");
        assertThat(posthus.ended()).containsExactly("endEvent_sendt");
        assertThat(SERVER.taken)
                .hasSize(2)
                .allMatch(mail -> mail.contains("Message-ID: <post-" + posthus.number() + "."));
    }

    @Test
    void parksWhatItFindsReservedBySomebodyWhoNeverCameBack() {
        ring();
        posthus.tryOnce();
        jdbc.sql("update post set tilstand = 'SENDES', udgang = 1, reserveret = current_timestamp")
                .update();

        posthus.tryOnce();

        assertThat(posthus.states()).containsExactly("UVIS");
        assertThat(SERVER.calls()).isZero();
        assertThat(posthus.tasksOfIt()).hasSize(1);
    }

    @Test
    void isDoneWithWhatWasMarkedBeforeTheJobCouldFinish() {
        ring();
        posthus.tryOnce();
        jdbc.sql("update post set tilstand = 'SENDT'").update();

        posthus.tryOnce();

        assertThat(posthus.ended()).containsExactly("endEvent_sendt");
        assertThat(SERVER.calls()).isZero();
    }

    @Test
    void ringsNoBellForATaskThatIsDone() {
        ring();
        sag.done("lise", "holdDialogMedForaeldre", Map.of());
        scenarie.deliverPost();

        assertThat(posthus.states().get(0)).isEqualTo("BORTFALDET");
        assertThat(posthus.reasons().get(0)).isEqualTo("ingenAnledning");
    }

    private void ring() {
        posthus.ring("lise", sag, "holdDialogMedForaeldre");
    }

    private void decide(String afklaring) {
        String task = posthus.tasksOfIt().get(0).getId();
        scenarie.as("admin", () -> {
            engine.getTaskService().claim(task, "admin");
            assertThat(engine.getFormService().getTaskFormVariables(task)).containsKey("uvisPost");
            engine.getFormService().submitTaskForm(task, Map.of("afklaring", afklaring));
            return null;
        });
    }
}
