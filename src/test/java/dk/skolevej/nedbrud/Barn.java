package dk.skolevej.nedbrud;

import dk.skolevej.Skolevej;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The application in a JVM of its own, without the test classes, to be killed as often as one likes. */
class Barn implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Path folder;
    private final List<String> properties;
    private Process process;
    private int port;

    /** @param folder its working directory, where {@code data/} comes to lie */
    Barn(Path folder, List<String> properties) {
        this.folder = folder;
        this.properties = properties;
    }

    int port() {
        return port;
    }

    /** Starts it and waits until it takes calls. */
    void start() throws Exception {
        port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Skolevej.class.getName(),
                "--server.port=" + port,
                "--skolevej.demo.forloeb=false"));
        command.addAll(properties);
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("Did not come up:\n" + Files.readString(log().toPath()));
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    /** SIGKILL: nothing is flushed, nobody is told. */
    void kill() throws InterruptedException {
        if (process != null && !process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("process " + process.pid() + " will not die");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    File log() {
        return folder.resolve("barn.log").toFile();
    }

    private boolean isReady() throws Exception {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(10));
            return HttpClient.newHttpClient()
                            .send(request.build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
