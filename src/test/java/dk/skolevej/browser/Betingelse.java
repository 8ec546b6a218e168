package dk.skolevej.browser;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When something in a form is asked: another answer, found by its path, is this value, or is any other. */
record Betingelse(String path, boolean same, String value) {

    private static final Pattern HIDDEN = Pattern.compile("=([\\w.]+) (!?=) (?:null|\"(\\w+)\")");

    /**
     * @param hidden what the form file says under {@code conditional}
     * @param row where {@code this} is
     */
    static Betingelse of(String hidden, List<String> row) {
        Matcher parts = HIDDEN.matcher(hidden);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a condition of another shape: " + hidden);
        }
        String path = parts.group(1).startsWith("this.")
                ? String.join(".", row) + parts.group(1).substring("this".length())
                : parts.group(1);
        return new Betingelse(path, parts.group(2).equals("!="), parts.group(3));
    }

    boolean holdsFor(Object answer) {
        return same == Objects.equals(value, answer);
    }

    List<String> steps() {
        return Arrays.asList(path.split("\\."));
    }
}
