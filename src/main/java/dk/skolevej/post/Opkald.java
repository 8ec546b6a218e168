package dk.skolevej.post;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Properties;
import javax.net.SocketFactory;
import org.springframework.boot.autoconfigure.mail.MailProperties;

/** One connection to the mail server, that can be cut from outside. */
class Opkald extends SocketFactory {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "15000";

    private volatile Socket line;

    /** What the configuration says under {@code spring.mail.properties} wins over the time-outs here, but not over encryption. */
    Properties properties(MailProperties server, boolean starttls) {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        smtp.put("mail.smtp.timeout", ANSWER_MILLIS);
        smtp.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        smtp.put("mail.smtp.auth", String.valueOf(server.getUsername() != null));
        smtp.putAll(server.getProperties());
        smtp.put("mail.smtp.starttls.enable", "true");
        smtp.put("mail.smtp.starttls.required", String.valueOf(starttls));
        smtp.put("mail.smtp.quitwait", "false");
        if (server.getPort() != null) {
            smtp.put("mail.smtp.port", server.getPort().toString());
        }
        smtp.put("mail.smtp.socketFactory", this);
        smtp.put("mail.smtp.socketFactory.fallback", "false");
        return smtp;
    }

    void hangUp() {
        try {
            if (line != null) {
                line.close();
            }
        } catch (IOException e) {
            // it is cut all the same
        }
    }

    @Override
    public Socket createSocket() {
        line = new Socket();
        return line;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        line = new Socket(host, port);
        return line;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        line = new Socket(host, port, local, localPort);
        return line;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        line = new Socket(host, port);
        return line;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        line = new Socket(host, port, local, localPort);
        return line;
    }
}
