package dk.skolevej.motor;

import dk.skolevej.Skolevej;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The real application in a JVM of its own, on a free port. Camunda's web applications keep the last Spring context in a static field, so a
 * context that is closed, or never comes up, spoils the next one in the same JVM.
 */
public class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path log;

    private Node(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Started, not yet up; the profile is neither demo nor prod. */
    public static Node start(Path folder, String... properties) throws IOException {
        return start(folder, Skolevej.class, "Europe/Copenhagen", properties);
    }

    /** By this main class, on a machine in that zone. */
    static Node start(Path folder, Class<?> main, String zone, String... properties) throws IOException {
        Path log = Files.createTempFile(folder, "node", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-Duser.timezone=" + zone,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--server.port=0",
                "--spring.profiles.active=motortest"));
        command.addAll(List.of(properties));
        File file = log.toFile();
        return new Node(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(file)
                        .start(),
                log);
    }

    /** Waits until it says that it is healthy, or has given up by itself. */
    public void await() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && !isHealthy()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Neither up nor down in time:\n" + log());
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    public boolean isHealthy() throws Exception {
        return PORT.matcher(log()).find() && get("/actuator/health").statusCode() == 200;
    }

    /** @param headers name, value, name, value … */
    public HttpResponse<String> get(String path, String... headers) throws Exception {
        var port = PORT.matcher(log());
        if (!port.find()) {
            throw new IllegalStateException("Not up");
        }
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port.group(1) + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
