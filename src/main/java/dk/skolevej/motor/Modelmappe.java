package dk.skolevej.motor;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of {@code processes/} and {@code forms/}, under names that are the same whether they lie in the jar or in a folder. */
record Modelmappe(String origin, SortedMap<String, byte[]> files) {

    private static final String VERSION_FILE = "processes/modelsaet.properties";
    private static final List<String> PATTERNS =
            List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form", VERSION_FILE);

    static Modelmappe packaged() {
        return read("de pakkede modeller", "classpath:/");
    }

    /** The folder that holds {@code processes/} and {@code forms/}. */
    static Modelmappe folder(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute.resolve("processes"))) {
            throw new Modelfejl(
                    absolute.toString(), "mappen findes ikke eller har ingen undermappe processes (skolevej.modeller)");
        }
        return read(absolute.toString(), absolute.toUri().toString());
    }

    private static Modelmappe read(String origin, String root) {
        var files = new TreeMap<String, byte[]>();
        try {
            for (String pattern : PATTERNS) {
                String directory = pattern.substring(0, pattern.indexOf('/') + 1);
                for (Resource file : matching(root + pattern)) {
                    files.put(directory + file.getFilename(), file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Kan ikke læse modellerne i " + origin, e);
        }
        return new Modelmappe(origin, files);
    }

    private static List<Resource> matching(String pattern) throws IOException {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            return Stream.of(found).filter(Resource::exists).toList();
        } catch (FileNotFoundException noSuchDirectory) {
            return List.of();
        }
    }

    /** The version of the model set; a set without one is refused, since nobody could tell whether it is newer. */
    int version() {
        byte[] file = files.get(VERSION_FILE);
        if (file == null) {
            throw new Modelfejl(VERSION_FILE, "filen mangler i " + origin + " (skal indeholde version=<tal>)");
        }
        try {
            var properties = new Properties();
            properties.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
            return Integer.parseInt(properties.getProperty("version", "").strip());
        } catch (IOException | NumberFormatException e) {
            throw new Modelfejl(VERSION_FILE, "version skal være et helt tal");
        }
    }
}
