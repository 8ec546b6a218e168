package dk.skolevej.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Properties;

/** No mail server: each mail becomes a file that any mail program opens. */
class Mailmappe implements Postvej {

    private final Session session = Session.getInstance(new Properties());
    private final Postindstillinger settings;
    private final Clock clock;

    Mailmappe(Postindstillinger settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The name is made of the mail's number and its recipient, so a second try writes the same file. */
    @Override
    public void send(Mail mail) throws IkkeModtaget {
        String name = "%06d-%s.eml".formatted(mail.nr(), mail.til().replaceAll("@.*|[^A-Za-z0-9.-]", ""));
        try {
            Path folder = Files.createDirectories(settings.mappe());
            Path half = Files.createTempFile(folder, "skrives", ".tmp");
            try (var out = Files.newOutputStream(half)) {
                Kuvert.of(mail, settings.fra(), clock, session).writeTo(out);
            }
            Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            throw new IkkeModtaget("mappen med mails kan ikke skrives");
        }
    }
}
