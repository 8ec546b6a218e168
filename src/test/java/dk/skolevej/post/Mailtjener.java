package dk.skolevej.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server with moods: it says no, says nothing, answers too late, or hangs up, wherever in the conversation it is told to. */
public class Mailtjener implements AutoCloseable {

    /** Where in the conversation. */
    public enum Sted {
        GREETING,
        MAIL,
        RCPT,
        DATA,
        /** After the whole mail. */
        END
    }

    private static final String FINE = "250 ok";

    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();

    /** What it has taken, with headers. */
    public final List<String> taken = new CopyOnWriteArrayList<>();

    private volatile Sted sted;
    private volatile String mood = FINE;
    private volatile long delayMillis;

    public Mailtjener() {
        this(0);
    }

    public Mailtjener(int port) {
        try {
            listening = new ServerSocket(port, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::answer);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** How often somebody has called. */
    public int calls() {
        return calls.get();
    }

    public void fine() {
        be(null, FINE, 0);
        taken.clear();
        calls.set(0);
    }

    /** @param reply e.g. {@code 451 later} */
    public void sayAt(Sted place, String reply) {
        be(place, reply, 0);
    }

    public void sayNothingAt(Sted place) {
        be(place, "nothing", 0);
    }

    public void hangUpAt(Sted place) {
        be(place, "gone", 0);
    }

    /** The mail is taken, and said to be, but later than anybody waits. */
    public void takeItAndAnswerAfter(long millis) {
        be(Sted.END, FINE, millis);
    }

    private void be(Sted place, String reply, long delay) {
        sted = place;
        mood = reply;
        delayMillis = delay;
    }

    private void answer() {
        while (!listening.isClosed()) {
            try {
                Socket caller = listening.accept();
                calls.incrementAndGet();
                open.add(caller);
                start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            if (!reply(caller, Sted.GREETING, "220 here")) {
                return;
            }
            for (String line; (line = in.readLine()) != null; ) {
                String word = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
                boolean goOn = switch (word) {
                    case "EHLO", "HELO" -> reply(caller, null, FINE);
                    case "MAIL" -> reply(caller, Sted.MAIL, FINE);
                    case "RCPT" -> reply(caller, Sted.RCPT, FINE);
                    case "DATA" -> reply(caller, Sted.DATA, "354 go on") && (sted == Sted.DATA || take(caller, in));
                    case "QUIT" -> false;
                    default -> reply(caller, null, "502 what?");
                };
                if (!goOn) {
                    return;
                }
            }
        } catch (IOException | InterruptedException over) {
            // the caller is gone
        } finally {
            open.remove(caller);
        }
    }

    private boolean take(Socket caller, BufferedReader in) throws IOException, InterruptedException {
        StringBuilder mail = new StringBuilder();
        for (String line; (line = in.readLine()) != null; ) {
            if (line.equals(".")) {
                if (sted != Sted.END || mood.equals(FINE)) {
                    taken.add(mail.toString());
                }
                return reply(caller, Sted.END, FINE);
            }
            mail.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return false;
    }

    private boolean reply(Socket caller, Sted place, String ordinary) throws IOException, InterruptedException {
        boolean here = place != null && place == sted;
        if (here && mood.equals("gone")) {
            return false;
        }
        if (here && mood.equals("nothing")) {
            Thread.sleep(600_000);
        }
        if (here) {
            Thread.sleep(delayMillis);
        }
        caller.getOutputStream().write(((here ? mood : ordinary) + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "mailtjener");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
