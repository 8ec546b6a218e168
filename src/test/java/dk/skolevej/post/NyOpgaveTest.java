package dk.skolevej.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import dk.skolevej.motor.Ur;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The bell for a new task, as it comes out of a real mail server: who gets it, what it says, and when it is not rung. */
@Scenarietest
@Import(Posthus.class)
class NyOpgaveTest {

    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Scenarie scenarie;

    @Autowired
    Posthus posthus;

    @Autowired
    Postdrift drift;

    @Autowired
    Postvalg choices;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ur ur;

    @DynamicPropertySource
    static void mailserver(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("skolevej.post.hoejst-i-minuttet", () -> "3");
    }

    @BeforeEach
    void monday() {
        scenarie.day("2026-11-23");
    }

    @AfterEach
    void cleanUp() throws Exception {
        drift.open(null);
        scenarie.cleanUp();
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void saysWhatKindOfTaskBeforeWhenAndWhereAndNothingElse() throws Exception {
        Sag sag = scenarie.worry();
        String task = sag.task("holdDialogMedForaeldre").getId();
        later(1);

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        String databaseId = jdbc.sql("select database_id from postkontakt")
                .query(String.class)
                .single();
        assertThat(GreenMailUtil.getHeaders(mail).replaceAll("Received: .*(\r\n .*)*\r\n|Return-Path: .*\r\n", ""))
                .isEqualToNormalizingNewlines("""
                        Date: Mon, 23 Nov 2026 09:01:00 +0100 (CET)
                        From: skolevej@skolevej.example
                        To: lise@skolevej.example
                        Message-ID: <post-%d.%s@skolevej.example>
                        Subject: =?UTF-8?Q?Ny_opgave_i_Skolevej_=E2=80=93_sag_%s?=
                        MIME-Version: 1.0
                        Content-Type: text/plain; charset=UTF-8
                        Content-Transfer-Encoding: quoted-printable
                        Auto-Submitted: auto-generated""".formatted(posthus.number(), databaseId, sag.sagsnummer()));
        assertThat(mail.getSubject()).isEqualTo("Ny opgave i Skolevej – sag " + sag.sagsnummer());
        assertThat(text(mail)).isEqualToNormalizingNewlines("""
                        Der er en ny opgave til dig i Skolevej.

                        Opgave: Hold dialog med forældre
                        Sag:    %s
                        Frist:  mandag den 30. november 2026
                        Åbn:    http://localhost:8080/camunda/app/tasklist/default/#/?task=%s

                        Du bestemmer selv, om du vil have besked om hver ny opgave: http://localhost:8080/mail.html
                        Beskeden er sendt automatisk og kan ikke besvares.
                        """.formatted(sag.sagsnummer(), task));
    }

    @Test
    void gathersWhatComesWithinMinutesIntoOneMailAndLeavesOutWhatIsDoneByThen() throws Exception {
        Sag done = scenarie.worry("karl", "myha01");
        Sag first = scenarie.worry("karl", "somo02");
        Sag second = scenarie.worry("karl", "kaki03");
        done.done("lise", "holdDialogMedForaeldre", java.util.Map.of("vurdering", "afventer"));
        later(1);

        assertThat(received()).containsExactly("lise@skolevej.example: 2 nye opgaver i Skolevej");
        assertThat(text(SERVER.getReceivedMessages()[0]))
                .contains(first.sagsnummer(), second.sagsnummer(), "Der er 2 nye opgaver til dig i Skolevej.")
                .doesNotContain(done.sagsnummer());

        scenarie.worry("karl", "agsk04");
        later(1);
        assertThat(received()).as("a mail that has gone out gathers no more").hasSize(2);
    }

    @Test
    void scenario73RingsTheAssigneeOrEverybodyInTheRoleAtThatSchool() throws Exception {
        Sag sag = scenarie.worry().toKortlaegning();
        later(1);
        later(2);

        assertThat(sag.open()).contains("kortlaegKlassefaellesskab", "holdElevsamtale");
        assertThat(received().stream().map(line -> line.split(":")[0]).toList())
                .as(
                        "the skoleleder for one task, the class team for one, the tryghedsperson for two, PPR for one; nobody at Åskolen")
                .containsExactlyInAnyOrder(
                        "lise@skolevej.example",
                        "karl@skolevej.example",
                        "trine@skolevej.example",
                        "pia@skolevej.example");
    }

    @Test
    void ringsNobodyWhoWantsOnlyTheOverview() throws Exception {
        choices.choose("lise", false);
        scenarie.worry();
        later(1);
        assertThat(received()).isEmpty();
        assertThat(posthus.states()).isEmpty();

        choices.choose("lise", true);
        scenarie.worry("karl", "somo02");
        later(1);
        assertThat(received()).hasSize(1);
    }

    @Test
    void ringsNobodyWhoTakesATaskAndRingsWhoeverItIsGivenTo() throws Exception {
        Sag sag = posthus.quietCase();
        scenarie.claim("lise", sag.task("holdDialogMedForaeldre"));
        assertThat(posthus.states()).isEmpty();

        scenarie.as("admin", () -> {
            engine.getTaskService()
                    .setAssignee(sag.task("holdDialogMedForaeldre").getId(), "trine");
            return null;
        });
        later(1);
        assertThat(received()).singleElement().asString().startsWith("trine@");
    }

    @Test
    void sendsNothingToWhoeverHasLeftHasLeftTheSchoolOrHasAnAddressElsewhere() throws Exception {
        var identity = engine.getIdentityService();
        User lise = identity.createUserQuery().userId("lise").singleResult();
        for (String address : List.of(
                "lise@gmail.example",
                "lise@skolevej.example.evil.example",
                "a@b@skolevej.example",
                "x@x.example, lise@skolevej.example",
                "")) {
            lise.setEmail(address);
            identity.saveUser(lise);
            scenarie.worry(
                    "karl",
                    List.of("myha01", "somo02", "kaki03", "agsk04", "timo05")
                            .get(posthus.states().size()));
            later(1);
        }
        assertThat(posthus.states()).hasSize(5).containsOnly("BORTFALDET");
        assertThat(posthus.reasons()).containsOnly("ingenModtager");
        lise.setEmail("lise@skolevej.example");
        identity.saveUser(lise);

        Sag sag = posthus.quietCase("tive06");
        posthus.ring("nogen-der-er-stoppet", sag, "holdDialogMedForaeldre");
        posthus.ring("lars", sag, "holdDialogMedForaeldre");
        later(1);
        assertThat(posthus.reasons().subList(5, 7)).containsExactly("ingenModtager", "ingenAnledning");
        assertThat(posthus.ended()).containsExactly("endEvent_bortfaldet");
        assertThat(received()).isEmpty();
    }

    @Test
    void sendsNoMoreInAMinuteThanTheMailServerIsToBeGiven() throws Exception {
        Sag sag = posthus.quietCase();
        for (int i = 0; i < 8; i++) {
            posthus.ring("lise", sag, "holdDialogMedForaeldre");
        }
        scenarie.deliverPost();
        assertThat(received()).hasSize(3);
        assertThat(posthus.states()).filteredOn("NY"::equals).hasSize(5);
        later(1);
        assertThat(received()).hasSize(6);
        later(1);
        assertThat(received()).hasSize(8);
        assertThat(posthus.incident())
                .as("waiting for one's turn is no failure")
                .isNull();
    }

    @Test
    void sendsNothingWhileThePostIsClosedAndEverythingWhenItIsOpenedAgain() throws Exception {
        scenarie.worry();
        drift.close("it", "admin");
        later(60);
        assertThat(received()).isEmpty();
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey("besked")
                        .suspended()
                        .count())
                .isEqualTo(1);
        assertThat(drift.stand().trouble(ur.instant())).isTrue();

        scenarie.worry("karl", "somo02");
        later(60);
        assertThat(received()).as("also what is rung meanwhile").isEmpty();

        drift.open("admin");
        scenarie.deliverPost();
        later(1);
        assertThat(received()).hasSize(2);
        assertThat(drift.stand().trouble(ur.instant())).isFalse();
    }

    @Test
    void tellsItOfMailThatStandsStill() {
        assertThat(drift.stand().trouble(ur.instant())).isFalse();
        scenarie.worry();
        assertThat(drift.stand().trouble(ur.instant().plus(Duration.ofMinutes(2))))
                .isFalse();
        ur.moveTo(ur.instant().plus(Duration.ofHours(1)));

        assertThat(drift.stand().venter()).isEqualTo(1);
        assertThat(drift.stand().trouble(ur.instant())).isTrue();
    }

    @Test
    void takesNoLetterWithAnythingButACaseNumberAndNoLetterThatIsNotThere() {
        assertThatThrownBy(() -> Brev.to("lise", "nyOpgave-medarbejder").about("Mynte Havtorn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Mynte");
        assertThatThrownBy(() -> new Brevskabeloner().render("../db/migration/V2__forloeb", java.util.Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Minutes go by, and the post with them. */
    private void later(int minutes) {
        ur.moveTo(ur.instant().plus(Duration.ofMinutes(minutes)));
        scenarie.deliverPost();
    }

    private static List<String> received() throws Exception {
        return Arrays.stream(SERVER.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.getAllRecipients()[0] + ": " + mail.getSubject();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent() + "\n";
    }
}
