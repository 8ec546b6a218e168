package dk.skolevej.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The message as it goes over the wire. Data goes into recipient, subject and text, never into a header of its own: that made a Bcc once. */
class Kuvert extends MimeMessage {

    private final String messageId;
    private volatile boolean bodyBegun;

    private Kuvert(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Kuvert of(Mail mail, String fra, Clock clock, Session session) throws MessagingException {
        Kuvert message = new Kuvert(session, mail.messageId());
        var content = new MimeMessageHelper(message, mail.kalender() != null, StandardCharsets.UTF_8.name());
        content.setFrom(fra);
        content.setTo(mail.til());
        content.setSubject(mail.emne());
        content.setText(mail.tekst());
        content.setSentDate(Date.from(clock.instant()));
        if (mail.kalender() != null) {
            content.addAttachment(
                    "moede.ics",
                    new ByteArrayResource(mail.kalender().getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; charset=UTF-8; method=PUBLISH");
        }
        // answers of machines (out of office) are not wanted
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** Whether the mail server has asked for the message and begun to get it. */
    boolean bodyBegun() {
        return bodyBegun;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        bodyBegun = true;
        super.writeTo(out, ignored);
    }
}
