package dk.skolevej.indlaesning;

import dk.skolevej.motor.Afvist;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The source systems the municipality has told of: one file each in a folder, {@code <system>.properties} in UTF-8. */
@Component
class Tilknytninger {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final String ENDING = ".properties";

    private final Path folder;

    Tilknytninger(@Value("${skolevej.indlaesning.tilknytninger:data/import/tilknytning}") String folder) {
        this.folder = Path.of(folder);
    }

    /** Read anew each time, so that a correction holds at once. @param system null for files written as we write them */
    Tilknytning of(String system) {
        if (system == null) {
            return Tilknytning.OWN;
        }
        if (!NAME.matcher(system).matches()) {
            throw unknown();
        }
        Path file = folder.resolve(system + ENDING);
        if (!Files.isRegularFile(file)) {
            throw unknown();
        }
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            written.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Tilknytning.of(written);
    }

    /** The systems there are files of. */
    List<String> systems() {
        String[] files = folder.toFile().list((where, name) -> name.endsWith(ENDING));
        return files == null
                ? List.of()
                : Arrays.stream(files)
                        .map(file -> file.substring(0, file.length() - ENDING.length()))
                        .filter(NAME.asMatchPredicate())
                        .sorted()
                        .toList();
    }

    private static Afvist unknown() {
        return new Afvist(404, "ukendtSystem", "Der er ikke lagt en tilknytning ind for det kildesystem.");
    }
}
