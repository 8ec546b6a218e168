package dk.skolevej.adgang;

import dk.skolevej.motor.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The calls each role may make on the engine's REST API, the web applications' own and ours, read from {@code adgang/tilladte-kald.csv}.
 * A call that no row covers is refused.
 */
@Component
class TilladteKald {

    /** Everybody who takes tasks in a case. */
    static final Set<String> PERSONALE =
            Set.of("skoleleder", "tovholder", "klasseteam", "tryghedsperson", "ppr", "onlinelaerer");

    private static final String OPEN = "åben";
    private static final String ANYONE_LOGGED_IN = "alle";

    private final List<TilladtKald> rows;

    TilladteKald() {
        this(lines());
    }

    TilladteKald(List<String> lines) {
        rows = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(TilladteKald::row)
                .toList();
    }

    List<TilladtKald> rows() {
        return rows;
    }

    boolean permits(String metode, String path, Optional<Person> person) {
        String id = person.map(Person::id).orElse(null);
        var covering = rows.stream().filter(row -> row.covers(metode, path, id)).toList();
        Set<String> roles = roles(person);
        return covering.stream().anyMatch(row -> holds(roles, row))
                && covering.stream().filter(TilladtKald::only).allMatch(row -> holds(roles, row));
    }

    /** The roles that our own call is for, as the refusal names them; none when nobody may make it, or when it is not ours. */
    Set<String> madeBy(String metode, String path) {
        return rows.stream()
                .filter(row -> row.isOwn() && row.covers(metode, path, null))
                .flatMap(row -> row.roller().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> roles(Optional<Person> person) {
        Set<String> roles = new HashSet<>(Set.of(OPEN));
        person.ifPresent(someone -> {
            roles.add(ANYONE_LOGGED_IN);
            roles.addAll(someone.roller());
        });
        return roles;
    }

    private boolean holds(Set<String> roles, TilladtKald row) {
        return row.roller().stream().anyMatch(roles::contains);
    }

    private static TilladtKald row(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != 4 || cells[3].isBlank()) {
            throw new IllegalStateException("tilladte-kald.csv wants roller;metode;sti;hvorfor, not: " + line);
        }
        boolean only = cells[0].startsWith("kun ") || cells[0].equals("ingen");
        return TilladtKald.of(
                roller(cells[0].replaceFirst("^kun ", "")), only, words(cells[1]), cells[2].trim(), cells[3].trim());
    }

    private static Set<String> roller(String cell) {
        if (cell.equals("ingen")) {
            return Set.of();
        }
        return words(cell).stream()
                .flatMap(word -> word.equals("personale") ? PERSONALE.stream() : Set.of(word).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(",")).map(String::trim).collect(Collectors.toSet());
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("adgang/tilladte-kald.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
