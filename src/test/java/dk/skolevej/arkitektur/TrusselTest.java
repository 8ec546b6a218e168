package dk.skolevej.arkitektur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each attack in {@code docs/trusler.md} names tests that are there. */
class TrusselTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void eachAttackIsTried() throws IOException {
        Map<String, String> tests = tests();
        List<String> wrong = new ArrayList<>();
        List<String> attacks = Files.readAllLines(Path.of("docs/trusler.md")).stream()
                .filter(line -> line.matches("\\| [STRIDE] \\|.*"))
                .toList();
        for (String attack : attacks) {
            var named = TEST.matcher(attack.substring(attack.lastIndexOf('|', attack.length() - 2)));
            boolean any = false;
            while (named.find()) {
                any = true;
                String source = tests.getOrDefault(named.group(1), "");
                if (source.isEmpty() || named.group(2) != null && !source.contains(" " + named.group(2) + "(")) {
                    wrong.add(named.group());
                }
            }
            if (!any) {
                wrong.add(attack);
            }
        }
        assertThat(attacks).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), TrusselTest::source));
        }
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
