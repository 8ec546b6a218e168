package dk.skolevej.post;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** The message as it goes over the wire. Data goes into recipient, subject and text, never into a header of its own: that made a Bcc once. */
class Kuvert extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;
    private volatile boolean bodyBegun;

    private Kuvert(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Kuvert of(Mail mail, String fra, Clock clock, Session session) throws MessagingException {
        Kuvert message = new Kuvert(session, mail.messageId());
        message.setFrom(new InternetAddress(fra));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.til()));
        message.setSubject(mail.emne(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        if (mail.kalender() == null) {
            message.setText(mail.tekst(), UTF_8);
        } else {
            message.setContent(new MimeMultipart(text(mail.tekst()), calendar(mail.kalender())));
        }
        // answers of machines (out of office) are not wanted
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static BodyPart text(String tekst) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(tekst, UTF_8);
        return part;
    }

    private static BodyPart calendar(String kalender) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                kalender.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; method=PUBLISH")));
        part.setFileName("moede.ics");
        part.setDisposition(Part.ATTACHMENT);
        return part;
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
