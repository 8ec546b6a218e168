package dk.skolevej.post;

import java.util.regex.Pattern;

/** The only thing a mail says about whom it concerns. */
final class Sagsnummer {

    private static final Pattern SHAPE = Pattern.compile("FP-\\d{4}-\\d{5}");

    private Sagsnummer() {}

    static boolean is(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    static String require(String text) {
        if (text != null && !is(text)) {
            throw new IllegalArgumentException("not a case number");
        }
        return text;
    }
}
