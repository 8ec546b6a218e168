package dk.skolevej.adgang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Puts a path on the wire exactly as written: every proper HTTP client would tidy it up first. */
final class Raa {

    private Raa() {}

    /** The status of the answer. */
    static int send(int port, String method, String path, Klient login) {
        try (var socket = new Socket("localhost", port)) {
            var request = new StringBuilder(
                    "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(method, path));
            login.loginHeaders().forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
            socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
