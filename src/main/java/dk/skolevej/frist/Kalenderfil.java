package dk.skolevej.frist;

import dk.skolevej.motor.Afvist.Fejl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code institutionsnummer;dato;skoledag[;navn]}; what is wrong is told by line, and never by repeating what stands there. */
final class Kalenderfil {

    static final String LINE = "linje ";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> COLUMNS = List.of("institutionsnummer", "dato", "skoledag", "navn");
    private static final int COLUMNS_REQUIRED = 3;
    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("ja", true, "true", true, "1", true, "nej", false, "false", false, "0", false);

    /** Begins with a letter or a number: a spreadsheet runs what begins with a sign. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .,()/'-]{0,99}");

    private static final CSVFormat SEMICOLONS =
            CSVFormat.DEFAULT.builder().setDelimiter(';').setTrim(true).get();

    /** 130 schools with every day of their year; a longer file is no school calendar. */
    private static final int MOST_LINES = 50_000;

    private static final int LONGEST_LINE = 500;

    private final List<Kalenderdag> days = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<Fejl> fejl = new ArrayList<>();

    private Kalenderfil() {}

    static Kalenderfil read(String text) {
        Kalenderfil file = new Kalenderfil();
        if (!file.isWithinBounds(text)) {
            return file;
        }
        try (CSVParser parser = CSVParser.parse(text.replaceFirst("^" + BYTE_ORDER_MARK, ""), SEMICOLONS)) {
            file.readAll(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            file.complain(1, "filen kan ikke læses som CSV med semikolon mellem felterne");
        }
        return file;
    }

    List<Kalenderdag> days() {
        return days;
    }

    List<Fejl> fejl() {
        return fejl;
    }

    /** Before it is parsed: a quotation mark would make one field of all that follows. */
    private boolean isWithinBounds(String text) {
        long line = 0;
        for (String read : (Iterable<String>) text.lines().limit(MOST_LINES + 1L)::iterator) {
            line++;
            if (line > MOST_LINES) {
                complain(line, "filen er for lang: højst 50.000 linjer");
            } else if (read.length() > LONGEST_LINE) {
                complain(line, "linjen er for lang: højst 500 tegn");
            }
        }
        return fejl.isEmpty();
    }

    private void readAll(CSVParser parser) {
        Set<String> seen = new HashSet<>();
        boolean heading = true;
        for (CSVRecord row : parser) {
            long line = parser.getCurrentLineNumber();
            if (heading) {
                requireHeading(row, line);
                heading = false;
            } else if (row.size() != 1 || !row.get(0).isEmpty()) {
                read(row, line, seen);
            }
        }
        if (heading) {
            complain(1, "filen er tom");
        }
    }

    private void requireHeading(CSVRecord row, long line) {
        List<String> columns =
                row.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
        if (columns.size() < COLUMNS_REQUIRED
                || columns.size() > COLUMNS.size()
                || !columns.equals(COLUMNS.subList(0, columns.size()))) {
            complain(line, "første linje skal være institutionsnummer;dato;skoledag, eventuelt med ;navn til sidst");
        }
    }

    private void read(CSVRecord row, long line, Set<String> seen) {
        if (row.size() < COLUMNS_REQUIRED || row.size() > COLUMNS.size()) {
            complain(line, "der skal være tre felter, eller fire med navn");
            return;
        }
        LocalDate dato = date(row.get(1), line);
        Boolean skoledag = YES_OR_NO.get(row.get(2).toLowerCase(Locale.ROOT));
        if (skoledag == null) {
            complain(line, "skoledag skal være ja eller nej");
        }
        String navn = row.size() == COLUMNS.size() && !row.get(COLUMNS_REQUIRED).isEmpty() ? row.get(3) : null;
        if (navn != null && !NAME.matcher(navn).matches()) {
            complain(
                    line, "navnet må være højst 100 bogstaver, tal og mellemrum, og begynder med et bogstav eller tal");
        }
        if (dato == null || skoledag == null) {
            return;
        }
        if (!seen.add(row.get(0) + dato)) {
            complain(line, "dagen står der allerede for den skole");
        }
        requirePossible(dato, skoledag, line);
        days.add(new Kalenderdag(row.get(0), dato, skoledag, navn));
        lines.add(line);
    }

    /** The line a day was read from. */
    long line(int day) {
        return lines.get(day);
    }

    private void requirePossible(LocalDate dato, boolean skoledag, long line) {
        if (skoledag && Skolekalender.isWeekend(dato)) {
            complain(line, "en lørdag eller søndag kan ikke være skoledag");
        } else if (skoledag && Helligdage.name(dato).isPresent()) {
            complain(line, "en helligdag kan ikke være skoledag");
        }
    }

    private LocalDate date(String text, long line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            complain(line, "datoen skal skrives som 2026-10-12");
            return null;
        }
    }

    private void complain(long line, String besked) {
        fejl.add(new Fejl(LINE + line, besked));
    }
}
