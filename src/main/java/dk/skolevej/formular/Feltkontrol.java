package dk.skolevej.formular;

import dk.skolevej.formular.Skema.Felt;
import dk.skolevej.formular.Skema.Graenser;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with one value, in words that go after the field's label; never repeats the value. */
class Feltkontrol {

    private Feltkontrol() {}

    static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> list && list.isEmpty();
    }

    /** @param options the allowed values of a choice, not used for other kinds */
    static Optional<String> check(Felt felt, Object value, Set<String> options) {
        return switch (felt.slags()) {
            case TEKST -> value instanceof String text ? text(felt.graenser(), text) : wrongType("tekst");
            case TAL ->
                value instanceof Number number ? number(felt.graenser(), number.doubleValue()) : wrongType("et tal");
            case AFKRYDS ->
                value instanceof Boolean checked
                        ? checked || !felt.graenser().paakraevet() ? ok() : problem("skal krydses af")
                        : wrongType("et kryds");
            case VALG ->
                value instanceof String text
                        ? options.contains(text) ? ok() : problem("har et valg, der ikke findes på listen")
                        : wrongType("et valg");
            case FLERVALG ->
                value instanceof Collection<?> list ? choices(list, options) : wrongType("en liste af valg");
            case DATO -> date(value);
            case TID -> time(value);
            case TIDSPUNKT -> moment(value);
            case LISTE -> value instanceof Collection<?> rows ? rows(felt, rows) : wrongType("en liste");
        };
    }

    private static Optional<String> text(Graenser limits, String text) {
        if (text.indexOf('\0') >= 0) {
            return problem("indeholder et tegn, der ikke kan gemmes");
        }
        if (text.length() > limits.maksLaengde()) {
            return problem(
                    "må højst være %,d tegn".formatted(limits.maksLaengde()).replace(',', '.'));
        }
        if (limits.minLaengde() != null && text.length() < limits.minLaengde()) {
            return problem("skal være mindst %d tegn".formatted(limits.minLaengde()));
        }
        if (limits.moenster() != null && !Pattern.matches(limits.moenster(), text)) {
            return problem("har ikke den rigtige form");
        }
        return ok();
    }

    private static Optional<String> number(Graenser limits, double number) {
        if (!Double.isFinite(number)) {
            return wrongType("et tal");
        }
        if (limits.min() != null && number < limits.min()) {
            return problem("skal være mindst " + plain(limits.min()));
        }
        if (limits.maks() != null && number > limits.maks()) {
            return problem("må højst være " + plain(limits.maks()));
        }
        return ok();
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? String.valueOf((long) number)
                : String.valueOf(number).replace('.', ',');
    }

    private static Optional<String> choices(Collection<?> chosen, Set<String> options) {
        Set<Object> seen = new HashSet<>();
        for (Object one : chosen) {
            if (!(one instanceof String text) || !options.contains(text) || !seen.add(text)) {
                return problem("har et valg, der ikke findes på listen");
            }
        }
        return ok();
    }

    private static Optional<String> rows(Felt felt, Collection<?> rows) {
        int most = felt.graenser().maksRaekker();
        return rows.size() > most && !felt.graenser().fasteRaekker()
                ? problem("må højst have %d rækker".formatted(most))
                : ok();
    }

    private static Optional<String> date(Object value) {
        try {
            LocalDate date = LocalDate.parse(String.valueOf(value));
            return date.getYear() < 1900 || date.getYear() > 2200 ? problem("er ikke en rigtig dato") : ok();
        } catch (DateTimeException e) {
            return problem("er ikke en rigtig dato");
        }
    }

    private static Optional<String> time(Object value) {
        try {
            LocalTime.parse(String.valueOf(value).replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
            return ok();
        } catch (DateTimeException e) {
            return problem("er ikke et rigtigt klokkeslæt");
        }
    }

    private static Optional<String> moment(Object value) {
        try {
            OffsetDateTime.parse(String.valueOf(value));
            return ok();
        } catch (DateTimeException e) {
            return problem("er ikke et rigtigt tidspunkt");
        }
    }

    private static Optional<String> wrongType(String expected) {
        return problem("skal være " + expected);
    }

    private static Optional<String> problem(String besked) {
        return Optional.of(besked);
    }

    private static Optional<String> ok() {
        return Optional.empty();
    }
}
