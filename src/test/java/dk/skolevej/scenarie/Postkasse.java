package dk.skolevej.scenarie;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A mail server for one test class, and whole mails as people see them. It runs as long as the tests do. */
public class Postkasse {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public Postkasse() {
        server.start();
    }

    public void isTheMailServerOf(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> server.getSmtp().getPort());
        registry.add("skolevej.post.adresse", () -> "https://skolevej.example");
    }

    /** Recipient, subject, text; in the order they came. */
    public List<String> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(Postkasse::words).toList();
    }

    /** Those whose subject begins so. */
    public List<String> mails(String subject) {
        return mails().stream()
                .filter(mail -> mail.contains("\nEmne: " + subject))
                .toList();
    }

    /** Who has got a mail whose subject begins so, in the order of the alphabet. */
    public List<String> receivers(String subject) {
        return mails(subject).stream()
                .map(mail -> mail.substring("Til: ".length(), mail.indexOf('@')))
                .sorted()
                .toList();
    }

    public List<String> messageIds() {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            try {
                ids.add(mail.getMessageID());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return ids;
    }

    public void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(MimeMessage mail) {
        try {
            return "Til: %s%nEmne: %s%n%n%s%n"
                    .formatted(mail.getAllRecipients()[0], mail.getSubject(), ((String) mail.getContent()).strip())
                    .replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
