package dk.skolevej.indlaesning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The watched folder: files lie in it, in {@code igang} while they are loaded, and afterwards in {@code afvist} or nowhere. */
@Component
class Importmappe {

    private static final String USUAL = "data/import";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Path folder;
    private final boolean wanted;
    private final Clock clock;

    /** @param set a folder that is named must be there; without one it is up to IT to make the usual one */
    Importmappe(@Value("${skolevej.indlaesning.mappe:}") String set, Clock clock) {
        this.wanted = !set.isBlank();
        this.folder = Path.of(wanted ? set : USUAL);
        this.clock = clock;
    }

    /** What lies there to be loaded, pupils first. */
    List<Mappefil> files() throws IOException {
        return wanted || Files.exists(folder) ? in(folder) : List.of();
    }

    /** What somebody took and did not get done with: a node that stopped, or one that is at it now. */
    List<Mappefil> taken() throws IOException {
        Path place = folder.resolve("igang");
        return Files.exists(place) ? in(place) : List.of();
    }

    /** Moves the file in one step, so that one node only gets it; empty when another did. */
    Optional<Mappefil> take(Mappefil file) throws IOException {
        try {
            return Optional.of(file.at(
                    Files.move(file.path(), place("igang").resolve(file.name()), StandardCopyOption.ATOMIC_MOVE)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** The file holds children's data and is not kept; the numbers are. */
    void loaded(Mappefil file, Indlaest result) throws IOException {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Files.writeString(
                place("indlaest").resolve(stamped(file, now) + ".txt"), Kvittering.loaded(file.name(), now, result));
        Files.deleteIfExists(file.path());
    }

    void refused(Mappefil file, Indlaest result) throws IOException {
        ZonedDateTime now = ZonedDateTime.now(clock);
        setAside(file, now, Kvittering.refused(file.name(), now, result));
    }

    void refused(Mappefil file, String why) throws IOException {
        ZonedDateTime now = ZonedDateTime.now(clock);
        setAside(file, now, Kvittering.refused(file.name(), now, why));
    }

    private void setAside(Mappefil file, ZonedDateTime now, String report) throws IOException {
        Path aside = place("afvist").resolve(stamped(file, now));
        Files.writeString(aside.resolveSibling(aside.getFileName() + ".txt"), report);
        Files.move(file.path(), aside, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String stamped(Mappefil file, ZonedDateTime now) {
        return STAMP.format(now) + "-" + file.name();
    }

    private Path place(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static List<Mappefil> in(Path place) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .flatMap(path -> Mappefil.of(path).stream())
                    .sorted(Mappefil.ORDER)
                    .toList();
        }
    }
}
