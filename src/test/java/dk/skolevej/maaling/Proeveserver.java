package dk.skolevej.maaling;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An application in a JVM of its own; both sides get the same memory, collector and zone. */
record Proeveserver(String origin, Process process) implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final List<String> JVM = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-Duser.timezone=Europe/Copenhagen",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8");

    static Proeveserver start(String name, String classpath, Class<?> main, List<String> settings) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "maaling"));
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", classpath, main.getName(), "--server.port=" + port));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Proeveserver("http://localhost:" + port, process);
    }

    /** Waits until the server answers; says where to look when it does not. */
    void awaitReady() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        Instant latest = Instant.now().plus(LONGEST_START);
        HttpRequest health = HttpRequest.newBuilder(URI.create(origin + "/actuator/health/readiness"))
                .build();
        while (process.isAlive() && Instant.now().isBefore(latest)) {
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notListeningYet) {
                // asked again below
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IOException("the server did not start: see the logs in target/maaling");
    }

    /** What the server has cost so far, which a busy machine changes less than the time that passes; 0 when the system does not say. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The most memory the server has had, in megabytes; 0 when the system does not say. */
    long mostMemory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
