package dk.skolevej.frist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in a row without school, weekends at either end included, and what people call them. */
public record Skolefri(String navn, LocalDate fra, LocalDate til) {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d. MMMM", DANISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.", DANISH);

    /** sommerferie 27. juni–9. august */
    public String words() {
        if (fra.equals(til)) {
            return navn + " " + DAY_AND_MONTH.format(fra);
        }
        boolean sameMonth = fra.getMonth() == til.getMonth() && fra.getYear() == til.getYear();
        return navn + " " + (sameMonth ? DAY : DAY_AND_MONTH).format(fra) + "–" + DAY_AND_MONTH.format(til);
    }
}
