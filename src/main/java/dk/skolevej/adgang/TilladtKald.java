package dk.skolevej.adgang;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One row of the table: these roles may make this call, and with {@code only} nobody else may, not even IT. */
record TilladtKald(Set<String> roller, boolean only, Set<String> metoder, String sti, Pattern pattern, String hvorfor) {

    /** Our own REST API and our pages about cases. */
    private static final Pattern OWN = Pattern.compile("/(api/|sager(/|$)).*");

    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** Whoever writes a number wrong is told so by the one who looks it up; a word without a digit is the name of another call. */
    private static final String NUMBER = "[^/0-9]*[0-9][^/]*";

    /** What a placeholder stands for; an id is exact, so that it never matches a neighbouring word such as {@code statistics}. */
    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "{id}",
            "(?:[A-Za-z0-9_.-]+:[0-9]+:)?" + UUID,
            "{mig}",
            "(?<mig>[^/]+)",
            "{app}",
            "(?:tasklist|cockpit|admin|welcome)",
            "{navn}",
            "[A-Za-z0-9_-]+",
            "{sag}",
            NUMBER,
            "{aar}",
            NUMBER,
            "{nr}",
            NUMBER);

    static TilladtKald of(Set<String> roller, boolean only, Set<String> metoder, String sti, String hvorfor) {
        return new TilladtKald(roller, only, metoder, sti, Pattern.compile(regex(sti)), hvorfor);
    }

    /** HEAD runs the very method that GET does and answers to the same row; the engine's {@code /**} says nothing about our own calls. */
    boolean covers(String metode, String path, String brugerId) {
        if (OWN.matcher(path).matches() != isOwn()) {
            return false;
        }
        if (!metoder.contains("*") && !metoder.contains(metode.equals("HEAD") ? "GET" : metode)) {
            return false;
        }
        var match = pattern.matcher(path);
        return match.matches() && (!sti.contains("{mig}") || match.group("mig").equals(brugerId));
    }

    /** Whether the row is about our own calls. */
    boolean isOwn() {
        return OWN.matcher(sti).matches();
    }

    private static String regex(String sti) {
        String body = sti.endsWith("/**") ? sti.substring(0, sti.length() - 3) : sti;
        String regex = Arrays.stream(body.split("/"))
                .map(segment -> PLACEHOLDERS.getOrDefault(segment, Pattern.quote(segment)))
                .collect(Collectors.joining("/"));
        return sti.endsWith("/**") ? regex + "(?:/.*)?" : regex;
    }
}
