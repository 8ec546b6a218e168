package dk.skolevej.frist;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

/** A school year, 1 August to 31 July; {@code start} is the year it begins in. Written {@code 2026-2027}, told as 2026/27. */
public record Skoleaar(int start) implements Comparable<Skoleaar> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{4})");

    public static Skoleaar of(LocalDate date) {
        return new Skoleaar(date.getMonthValue() >= Month.AUGUST.getValue() ? date.getYear() : date.getYear() - 1);
    }

    /** Empty unless it is two years in a row, as in {@code 2026-2027}. */
    static Optional<Skoleaar> parse(String text) {
        var years = WRITTEN.matcher(text);
        return years.matches() && Integer.parseInt(years.group(2)) == Integer.parseInt(years.group(1)) + 1
                ? Optional.of(new Skoleaar(Integer.parseInt(years.group(1))))
                : Optional.empty();
    }

    public LocalDate first() {
        return LocalDate.of(start, Month.AUGUST, 1);
    }

    LocalDate last() {
        return LocalDate.of(start + 1, Month.JULY, 31);
    }

    Skoleaar next() {
        return new Skoleaar(start + 1);
    }

    boolean contains(LocalDate date) {
        return of(date).equals(this);
    }

    /** As people say it: 2026/27. */
    String words() {
        return "%d/%02d".formatted(start, (start + 1) % 100);
    }

    @Override
    public int compareTo(Skoleaar other) {
        return Integer.compare(start, other.start);
    }

    @Override
    public String toString() {
        return start + "-" + (start + 1);
    }
}
