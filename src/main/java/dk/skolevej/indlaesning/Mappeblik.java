package dk.skolevej.indlaesning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What this node saw when it last looked: a file that still looks the same is written to its end. */
@Component
class Mappeblik {

    private Map<Path, Udseende> last = Map.of();

    /** The files that look as they did last time; what is seen now is remembered instead. */
    synchronized List<Mappefil> unchanged(List<Mappefil> files) throws IOException {
        Map<Path, Udseende> now = new HashMap<>();
        for (Mappefil file : files) {
            try {
                now.put(file.path(), new Udseende(Files.size(file.path()), Files.getLastModifiedTime(file.path())));
            } catch (NoSuchFileException gone) {
                // another node was quicker
            }
        }
        Map<Path, Udseende> before = last;
        last = now;
        return files.stream()
                .filter(file ->
                        now.containsKey(file.path()) && now.get(file.path()).equals(before.get(file.path())))
                .toList();
    }

    private record Udseende(long bytes, FileTime changed) {}
}
