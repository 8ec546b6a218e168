package dk.skolevej.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever gets hold of the files of the running demo municipality, its twelve cases and all, finds no child in them. */
class DemofilerTest {

    @TempDir
    Path folder;

    @Test
    void holdNoChildsNameNumberOrStory() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (Node node = Node.start(
                folder,
                "--spring.profiles.active=demo",
                "--spring.datasource.url=jdbc:h2:file:" + data.resolve("skolevej")
                        + ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "--skolevej.post.mappe=" + data.resolve("post"),
                "--skolevej.post.maerke=" + data.resolve("post-maerke"),
                "--logging.level.dk.skolevej=debug",
                "--logging.level.org.camunda=debug")) {
            node.await();
            assertThat(node.isHealthy()).as(node.log()).isTrue();
        }

        Map<Path, String> files = files();
        assertThat(files.keySet()).anyMatch(file -> file.endsWith("skolevej.mv.db"));
        assertThat(files.values()).as("the search finds what is there").anyMatch(text -> text.contains("FP-20"));
        assertThat(secrets()).hasSizeGreaterThan(200);
        List<String> found = new ArrayList<>();
        files.forEach((file, text) -> secrets().stream()
                .filter(text::contains)
                .forEach(secret -> found.add(folder.relativize(file) + ": " + secret)));
        assertThat(found).isEmpty();
    }

    /** Names, CPR numbers and UNI-logins of all pupils, their parents, and what the cases tell. */
    private static Set<String> secrets() {
        Set<String> secrets =
                new TreeSet<>(List.of("ondt i maven", "frikvarter", "Skiftede skole", "falder i søvn", "på skærm"));
        Demofil.rows("elever.csv").forEach(row -> {
            secrets.add(row.get("unilogin"));
            secrets.add(row.get("cpr"));
            secrets.add(row.get("fornavn") + " " + row.get("efternavn"));
            secrets.add(row.get("foraelder1"));
            secrets.add(row.get("foraelder2"));
        });
        secrets.remove("");
        return secrets;
    }

    /** A byte is a letter, so that words are found in whatever surrounds them; and once more as the letters of two bytes that H2 writes some texts in. */
    private Map<Path, String> files() throws IOException {
        Map<Path, String> texts = new java.util.HashMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                texts.put(
                        file, new String(bytes, StandardCharsets.UTF_8) + new String(bytes, StandardCharsets.UTF_16BE));
            }
        }
        return texts;
    }
}
