package dk.skolevej.fravaer;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as people write them. */
final class Tal {

    private static final DecimalFormatSymbols DANISH = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("da"));

    private Tal() {}

    static double percent(double part, double whole) {
        return 100 * part / whole;
    }

    /** 2 · 2,5 */
    static String of(double number) {
        return new DecimalFormat("0.#", DANISH).format(number);
    }

    /** 1 dag · 2,5 dage */
    static String days(double days) {
        return of(days) + (days == 1 ? " dag" : " dage");
    }

    static String percent(OptionalDouble percent) {
        return percent.isEmpty() ? "Kan ikke beregnes" : of(percent.getAsDouble()) + " %";
    }
}
