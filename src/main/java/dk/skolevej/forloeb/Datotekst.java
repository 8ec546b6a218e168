package dk.skolevej.forloeb;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date as people write it: {@code 24. november 2026}. */
public final class Datotekst {

    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private Datotekst() {}

    public static String of(LocalDate date) {
        return DANISH.format(date);
    }
}
