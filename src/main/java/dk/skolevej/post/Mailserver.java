package dk.skolevej.post;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.util.StreamProvider;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.boot.autoconfigure.mail.MailProperties;

/** The municipality's mail relay, over SMTP. Tells a mail that was surely refused from one that nobody answered for. */
class Mailserver implements Postvej, AutoCloseable {

    /** All of a try, however slowly the server drips; less than the time the engine keeps a job for one node. */
    private static final long LONGEST_SECONDS = 45;

    static {
        // otherwise all jars are searched for it anew, for each mail and each of its parts
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final MailProperties server;
    private final Postindstillinger settings;
    private final Clock clock;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "post-ur");
        thread.setDaemon(true);
        return thread;
    });

    Mailserver(MailProperties server, Postindstillinger settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) throws IkkeModtaget, MaaskeModtaget {
        Opkald call = new Opkald();
        Session session = Session.getInstance(call.properties(server, settings.starttls()));
        Kuvert message;
        try {
            message = Kuvert.of(mail, settings.fra(), clock, session);
        } catch (MessagingException e) {
            throw new IkkeModtaget("mailen kan ikke sættes sammen");
        }
        var hangUp = watch.schedule(call::hangUp, LONGEST_SECONDS, TimeUnit.SECONDS);
        try {
            talk(session, message);
        } catch (MessagingException | RuntimeException e) {
            refusedOrUnsure(message, e);
        } finally {
            hangUp.cancel(false);
        }
    }

    private void talk(Session session, Kuvert message) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect(server.getHost(), server.getUsername(), server.getPassword());
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            goodbye(transport);
        }
    }

    /** How a call ends says nothing about the mail. */
    private static void goodbye(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // the answer to the mail itself has been read, or its absence noticed
        }
    }

    private static void refusedOrUnsure(Kuvert message, Exception e) throws IkkeModtaget, MaaskeModtaget {
        int reply = reply(e);
        if (reply >= 400) {
            throw new IkkeModtaget("mailserveren sagde nej (svar %d)".formatted(reply));
        }
        if (!message.bodyBegun()) {
            throw new IkkeModtaget("mailserveren kan ikke nås, eller den svarer ikke");
        }
        throw new MaaskeModtaget("mailserveren svarede ikke, efter at mailen var afleveret");
    }

    /** The mail server's own number, 0 when it gave none. */
    private static int reply(Exception e) {
        for (Exception one = e;
                one != null;
                one = one instanceof SendFailedException many ? many.getNextException() : null) {
            int code = one instanceof SMTPSendFailedException sending
                    ? sending.getReturnCode()
                    : one instanceof SMTPAddressFailedException address
                            ? address.getReturnCode()
                            : one instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : 0;
            if (code >= 400) {
                return code;
            }
        }
        return 0;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
