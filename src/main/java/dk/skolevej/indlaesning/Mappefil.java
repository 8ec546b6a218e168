package dk.skolevej.indlaesning;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A file in the watched folder: {@code elever.csv}, {@code fravaer-uge48.csv}, {@code elever.tea.csv} from the source system {@code tea}. */
record Mappefil(Path path, Art art, String system) {

    /** Pupils before their absence. */
    static final Comparator<Mappefil> ORDER =
            Comparator.comparing(Mappefil::art).thenComparing(Mappefil::path);

    private static final int WITH_SYSTEM = 3;

    /** Empty for a file that is none of ours. */
    static Optional<Mappefil> of(Path path) {
        String[] parts = path.toFile().getName().toLowerCase(Locale.ROOT).split("\\.");
        if (parts.length < 2 || parts.length > WITH_SYSTEM || !parts[parts.length - 1].equals("csv")) {
            return Optional.empty();
        }
        String system = parts.length == WITH_SYSTEM ? parts[1] : null;
        return Stream.of(Art.values())
                .filter(art -> parts[0].startsWith(art.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(art -> new Mappefil(path, art, system));
    }

    String name() {
        return path.toFile().getName();
    }

    Mappefil at(Path elsewhere) {
        return new Mappefil(elsewhere, art, system);
    }
}
