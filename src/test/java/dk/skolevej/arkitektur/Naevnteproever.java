package dk.skolevej.arkitektur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tests that a text names, as {@code `SomeTest`} or {@code `SomeTest.method`}. */
final class Naevnteproever {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    private final Map<String, String> sources;

    Naevnteproever() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            sources = files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), Naevnteproever::source));
        }
    }

    boolean names(String text) {
        return TEST.matcher(text).find();
    }

    /** Those that are not there. */
    List<String> missing(String text) {
        return TEST.matcher(text)
                .results()
                .filter(test -> !exists(test))
                .map(MatchResult::group)
                .toList();
    }

    private boolean exists(MatchResult test) {
        String source = sources.get(test.group(1));
        return source != null && (test.group(2) == null || source.matches("(?s).* " + test.group(2) + "( =|\\().*"));
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
