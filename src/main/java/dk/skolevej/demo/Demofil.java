package dk.skolevej.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** Rows of a demo file by column name; the files are our own and hold no quotes. */
final class Demofil {

    private Demofil() {}

    static List<Map<String, String>> rows(String name) {
        List<String> lines = text(name).lines().toList();
        String[] columns = lines.get(0).split(";");
        return lines.stream()
                .skip(1)
                .map(line -> row(columns, line.split(";", -1)))
                .toList();
    }

    static String text(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell that lists several values. */
    static List<String> several(String cell) {
        return cell.isBlank() ? List.of() : Arrays.asList(cell.split(","));
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        IntStream.range(0, columns.length).forEach(i -> row.put(columns[i], cells[i]));
        return row;
    }
}
