package dk.skolevej.indlaesning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in the fields of a row. What is wrong is noted by line, and null is handed on. */
final class Felter {

    private static final Pattern UNILOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern DANISH_DATE = Pattern.compile("\\d\\d-\\d\\d-\\d{4}");
    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("ja", true, "true", true, "1", true, "nej", false, "false", false, "0", false);

    private final Set<String> skoler;
    private final Fejlliste fejl;

    Felter(Set<String> skoler, Fejlliste fejl) {
        this.skoler = skoler;
        this.fejl = fejl;
    }

    String skole(Raekke row) {
        String skole = row.get("institutionsnummer");
        return skoler.contains(skole) ? skole : refused(row, "skolen kendes ikke");
    }

    String unilogin(Raekke row) {
        String unilogin = Tilknytning.normal(row.get("unilogin"));
        return UNILOGIN.matcher(unilogin).matches()
                ? unilogin
                : refused(row, "unilogin mangler eller er skrevet forkert");
    }

    /** {@code 2026-10-12} or {@code 12-10-2026}. */
    LocalDate date(Raekke row, String kolonne) {
        String text = row.get(kolonne);
        try {
            return DANISH_DATE.matcher(text).matches() ? LocalDate.parse(text, DANISH) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return refused(row, kolonne + " skal være en dag, skrevet som 2026-10-12 eller 12-10-2026");
        }
    }

    Boolean yesOrNo(Raekke row, String kolonne) {
        Boolean answer = YES_OR_NO.get(Tilknytning.normal(row.get(kolonne)));
        return answer == null ? refused(row, kolonne + " skal være ja eller nej") : answer;
    }

    /** @param besked what is wrong when it does not look like that */
    String text(Raekke row, String kolonne, Pattern form, String besked) {
        String text = row.get(kolonne);
        return form.matcher(text).matches() ? text : refused(row, kolonne + " " + besked);
    }

    <T> T refused(Raekke row, String besked) {
        fejl.add(row.linje(), besked);
        return null;
    }
}
