package dk.skolevej.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets a header of their own into a mail. */
class KuvertTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ny opgave\r\nBcc: ond@example.com",
                "Ny opgave\nBcc: ond@example.com",
                "Ny opgave\rBcc: ond@example.com",
                "Ny opgave\r\n\r\n<script>alert(1)</script>"
            })
    void keepsASubjectWithLineBreaksInTheSubject(String emne) throws Exception {
        MimeMessage sent = sent("lise@skolevej.example", emne);

        assertThat(sent.getHeader("Bcc")).isNull();
        assertThat(sent.getAllRecipients()).hasSize(1);
        assertThat(sent.getContent().toString().strip()).isEqualTo("Tekst");
    }

    @Test
    void sendsNothingToAnAddressWithAHeaderInIt() {
        assertThatThrownBy(() -> sent("lise@skolevej.example\r\nBcc: ond@example.com", "Ny opgave"))
                .isInstanceOf(AddressException.class);
        assertThatThrownBy(() -> sent("lise@skolevej.example,ond@example.com", "Ny opgave"))
                .isInstanceOf(AddressException.class);
    }

    /** As the server gets it. */
    private static MimeMessage sent(String til, String emne) throws Exception {
        var wire = new ByteArrayOutputStream();
        Kuvert.of(
                        new Mail(1, "<1@skolevej.example>", til, emne, "Tekst", null),
                        "skolevej@skolevej.example",
                        Clock.systemUTC(),
                        SESSION)
                .writeTo(wire);
        return new MimeMessage(SESSION, new ByteArrayInputStream(wire.toByteArray()));
    }
}
