package dk.skolevej.fravaer;

import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How a pupil's absence has gone, period by period: the same figures as rows and as a chart. Weeks of a short time, months of a long one. */
public record Udvikling(List<Opgoerelse> perioder, boolean ugentlig) {

    /** Follow-ups are at most so far apart, and more columns cannot be read. */
    static final int MOST_WEEKS = 13;

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("da"));
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.forLanguageTag("da"));

    public Udvikling {
        perioder = List.copyOf(perioder);
    }

    /** Each period as words: {@code periode}, {@code fravaer}, {@code skoledage}, {@code procent}. */
    public List<Map<String, String>> raekker() {
        return perioder.stream()
                .map(part -> Map.of(
                        "periode", name(part),
                        "fravaer", Tal.days(part.fravaer().ialtDage()),
                        "skoledage",
                                part.skoledage().isEmpty()
                                        ? Fravaerstekst.UNKNOWN
                                        : Integer.toString(part.skoledage().getAsInt()),
                        "procent", part.procentTekst()))
                .toList();
    }

    /** A picture as a data address. */
    public String diagram() {
        Function<Opgoerelse, String> label = ugentlig
                ? part -> "uge " + week(part)
                : part -> SHORT.format(part.periode().fra());
        return Soejlediagram.of(perioder.stream()
                .map(part -> new Soejlediagram.Soejle(
                        label.apply(part),
                        part.fravaer().ialtDage(),
                        part.skoledage().orElse(0)))
                .toList());
    }

    /** What the picture shows, for those who cannot see it. */
    public String ord() {
        return "Søjlediagram over elevens fravær i dage, %s. Tallene står i tabellen herunder."
                .formatted(ugentlig ? "uge for uge" : "måned for måned");
    }

    private String name(Opgoerelse part) {
        return ugentlig ? "uge " + week(part) : MONTH.format(part.periode().fra());
    }

    private static int week(Opgoerelse part) {
        return part.periode().fra().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
