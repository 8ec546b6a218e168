package dk.skolevej.indlaesning;

import dk.skolevej.motor.Afvist;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file with a heading, semicolons or commas between its fields, and the columns in any order. */
final class Csvfil {

    private final List<String> kolonner;
    private final Tilknytning tilknytning;
    private final Fejlliste fejl;
    private final Map<String, Integer> places = new HashMap<>();
    private int width;

    Csvfil(List<String> kolonner, Tilknytning tilknytning, Fejlliste fejl) {
        this.kolonner = kolonner;
        this.tilknytning = tilknytning;
        this.fejl = fejl;
    }

    /** Hands on each row that has its fields; what is wrong is noted. @return how many rows there were */
    int read(Filtekst text, Consumer<Raekke> row) {
        try {
            String heading = text.peek();
            if (heading == null) {
                fejl.add(1, "filen er tom");
                return 0;
            }
            return read(text, heading.indexOf(';') >= 0 ? ';' : ',', row);
        } catch (UncheckedIOException e) {
            complain(text, e.getCause());
        } catch (IOException e) {
            complain(text, e);
        }
        return 0;
    }

    private int read(Filtekst text, char delimiter, Consumer<Raekke> taker) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setTrim(true)
                .get();
        int rows = 0;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord row : parser) {
                text.endOfRow();
                if (width == 0) {
                    readHeading(row, text.line());
                    if (!fejl.isEmpty()) {
                        return 0;
                    }
                } else if (row.stream().anyMatch(field -> !field.isEmpty())) {
                    rows++;
                    take(new Raekke(text.line(), row, places), taker);
                }
            }
        }
        if (rows == 0) {
            fejl.add(text.line(), "filen har ingen rækker");
        }
        return rows;
    }

    private void take(Raekke row, Consumer<Raekke> taker) {
        if (row.felter().size() == width) {
            taker.accept(row);
        } else {
            fejl.add(
                    row.linje(),
                    "der skal være %d felter, og der er %d"
                            .formatted(width, row.felter().size()));
        }
    }

    private void readHeading(CSVRecord heading, long line) {
        width = heading.size();
        List<String> theirs = heading.stream().map(Tilknytning::normal).toList();
        List<String> missing = new ArrayList<>();
        for (String ours : kolonner) {
            int place = theirs.indexOf(tilknytning.kolonne(ours));
            if (place < 0) {
                missing.add(ours);
            }
            places.put(ours, place);
        }
        if (!missing.isEmpty()) {
            fejl.add(line, "første linje mangler kolonner: " + String.join(", ", missing));
        } else if (Set.copyOf(theirs).size() < width) {
            fejl.add(line, "to kolonner hedder det samme");
        } else if (!tilknytning.foreign() && width > kolonner.size()) {
            fejl.add(line, "første linje har en kolonne, der ikke kendes");
        }
    }

    private void complain(Filtekst text, IOException e) {
        if (e instanceof Ulaeselig unreadable) {
            fejl.add(unreadable.linje(), unreadable.getMessage());
        } else if (e instanceof CSVException) {
            fejl.add(Math.max(1, text.line()), "linjen kan ikke læses som CSV; tjek anførselstegnene");
        } else {
            throw new Afvist(400, "ulaeselig", "Filen kom ikke hel frem. Prøv igen.");
        }
    }
}
