package dk.skolevej.segl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The master key as {@code skolevej.hovednoegle} gives it; whoever only tries the application gets one in a file beside the database. */
@Configuration(proxyBeanMethods = false)
class Hovednoeglekilde {

    @Bean
    Hovednoegle hovednoegle(
            @Value("${skolevej.hovednoegle:}") String line, @Value("${skolevej.hovednoegle-fil:}") String file) {
        if (!line.isBlank()) {
            return Hovednoegle.of(line);
        }
        if (file.isBlank()) {
            throw new Noeglefejl("Hovednøglen mangler: sæt skolevej.hovednoegle (SKOLEVEJ_HOVEDNOEGLE).");
        }
        try {
            return Hovednoegle.of(readOrMake(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return Files.readString(file);
    }

    /** Whole or not at all, and readable by its owner only: two nodes may begin at the same moment. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "hovednoegle",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(whole, Hovednoegle.fresh().line());
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            // its key it is
        } finally {
            Files.delete(whole);
        }
    }
}
