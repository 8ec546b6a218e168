package dk.skolevej.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A meeting reaches the calendars of the colleagues in the case, with nothing but a case number. */
@Scenarietest
@Import(Posthus.class)
class MoedeindkaldelseTest {

    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Scenarie scenarie;

    @Autowired
    Post post;

    @DynamicPropertySource
    static void mailserver(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterEach
    void cleanUp() throws Exception {
        scenarie.cleanUp();
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void invitesTovholderAndTryghedspersonWithTheCaseNumberAlone() throws Exception {
        Sag sag = called(Map.of("moededato", "2026-12-04", "tidspunkt", "kl. 14.30", "sted", "Hos Mynte Havtorn"));

        assertThat(Arrays.stream(SERVER.getReceivedMessages()).map(MoedeindkaldelseTest::to))
                .containsExactlyInAnyOrder("tove@skolevej.example", "trine@skolevej.example");
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Møde – sag " + sag.sagsnummer());
        assertThat(part(mail, 0)).isEqualToNormalizingNewlines("""
                        Du er inviteret til et møde i Skolevej.

                        Sag:     %s
                        Dag:     fredag den 4. december 2026
                        Klokken: 14.30
                        Åbn:     http://localhost:8080/camunda/app/tasklist/default/

                        Kalenderfilen i mailen rummer kun sagsnummeret.
                        Beskeden er sendt automatisk og kan ikke besvares.
                        """.formatted(sag.sagsnummer()));
        Calendar calendar = calendar(mail);
        calendar.validate(true);
        assertThat(calendar.toString())
                .contains("DTSTART:20261204T133000Z", "DTEND:20261204T143000Z", "METHOD:PUBLISH")
                .contains("SUMMARY:Møde i Skolevej – sag " + sag.sagsnummer())
                .doesNotContain("Mynte", "ATTENDEE", "ORGANIZER", "LOCATION", "DESCRIPTION");
        assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("Mynte", "Havtorn");
    }

    @Test
    void invitesToTheDayWhenTheHourIsNotAnHour() throws Exception {
        called(Map.of("moededato", "2026-12-04", "tidspunkt", "efter Myntes sidste time"));

        MimeMessage mail = SERVER.getReceivedMessages()[0];
        Calendar calendar = calendar(mail);
        calendar.validate(true);
        assertThat(calendar.toString()).contains("DTSTART;VALUE=DATE:20261204").doesNotContain("Mynte");
        assertThat(part(mail, 0)).doesNotContain("Klokken");
    }

    @ParameterizedTest
    @CsvSource({
        "14.30,14:30",
        "kl. 8,08:00",
        "08:15,08:15",
        "9,09:00",
        "kl 10 30,10:30",
        "25.00,",
        "12.75,",
        "efter 3. time kl. 12,",
        ",",
        "snarest,"
    })
    void readsTheHourAsPeopleWriteIt(String words, LocalTime hour) {
        assertThat(Moedeindkaldelse.hour(words).orElse(null)).isEqualTo(hour);
    }

    private Sag called(Map<String, Object> changes) {
        scenarie.day("2026-11-23");
        Sag[] sag = new Sag[1];
        post.quietly(() -> sag[0] = scenarie.worry().toVurdering().done("lise", "vurderKortlaegning"));
        sag[0].done("tove", "indkaldTilHandleplansmoede", changes);
        scenarie.deliverPost();
        return sag[0];
    }

    private static Calendar calendar(MimeMessage mail) throws Exception {
        return new CalendarBuilder().build(new StringReader(part(mail, 1)));
    }

    private static String part(MimeMessage mail, int nr) throws Exception {
        return text((MimeMultipart) mail.getContent(), nr);
    }

    private static String text(MimeMultipart parts, int nr) throws Exception {
        var part = parts.getBodyPart(nr);
        if (part.getContent() instanceof MimeMultipart inner) {
            return text(inner, 0);
        }
        String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return nr == 0 ? text.strip() + "\n" : text;
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
