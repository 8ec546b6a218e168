package dk.skolevej.aarshjul;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.fravaer.Elevmaaned;
import dk.skolevej.fravaer.Fravaersdage;
import dk.skolevej.fravaer.Kategori;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pupil who stands out. {@code procent} is of the school year and empty when it cannot be worked out, {@code regler} the rules reached in the month,
 * {@code sagsnummer} that of the pupil's open case, or null.
 */
record Elevlinje(Elev elev, Elevmaaned tal, OptionalDouble procent, List<String> regler, String sagsnummer) {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** By which the skoleleder knows the pupil, and no two are alike. */
    String navn() {
        return "%s · %s (%s)".formatted(elev.klasse(), elev.listenavn(), elev.unilogin());
    }

    /** The figures as people read them, a line each. */
    String fravaer() {
        String rules = regler.isEmpty() ? null : "Regler, der er ramt: " + String.join("; ", regler);
        return Stream.of(
                        "%s i alt: %s".formatted(days(tal.maaned()), categories()),
                        "Måneden før: %s (%s)".formatted(days(tal.maanedenFoer()), trend(tal.aendringDage())),
                        "Skoleåret indtil nu: "
                                + (procent.isPresent() ? number(procent.getAsDouble()) + " %" : "kan ikke beregnes"),
                        rules)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** The same in a few words. */
    String kort() {
        return "%s (måneden før %s)"
                .formatted(days(tal.maaned()), number(tal.maanedenFoer().ialtDage()));
    }

    private String categories() {
        return Arrays.stream(Kategori.values())
                .map(kategori ->
                        "%s %s".formatted(kategori.ord(), number(tal.maaned().dage(kategori))))
                .collect(Collectors.joining(" · "));
    }

    private static String days(Fravaersdage absent) {
        return number(absent.ialtDage()) + (absent.ialtDage() == 1 ? " dag" : " dage");
    }

    static String trend(double change) {
        if (change == 0) {
            return "uændret";
        }
        return change > 0 ? "steget med " + number(change) : "faldet med " + number(-change);
    }

    /** 2 · 2,5 */
    static String number(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(DANISH);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }
}
