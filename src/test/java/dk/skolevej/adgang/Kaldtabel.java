package dk.skolevej.adgang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of allowed calls as a reader understands it: read anew, with none of the code that the server answers by. */
record Kaldtabel(List<Raekke> raekker) {

    private static final Path FILE = Path.of("src/main/resources/adgang/tilladte-kald.csv");

    private static final String PERSONALE = "skoleleder,tovholder,klasseteam,tryghedsperson,ppr,onlinelaerer";
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "{id}", "([^/:]+:[0-9]+:)?" + UUID,
            "{app}", "(tasklist|cockpit|admin|welcome)",
            "{navn}", "[A-Za-z0-9_-]+",
            "{sag}", "FP-[0-9]{4}-[0-9]{5}",
            "{aar}", "[0-9]{4}-[0-9]{4}",
            "{nr}", "[0-9]+");

    record Raekke(Set<String> roller, boolean kun, Set<String> metoder, String sti) {

        private boolean covers(String metode, String path, String login) {
            String own = sti.replace("{mig}", String.valueOf(login));
            String regex = Arrays.stream(own.replaceFirst("/\\*\\*$", "").split("/"))
                    .map(word -> PLACEHOLDERS.getOrDefault(word, Pattern.quote(word)))
                    .collect(Collectors.joining("/"));
            boolean ours = path.startsWith("/api/");
            return ours == sti.startsWith("/api/")
                    && (metoder.contains("*") || metoder.contains(metode))
                    && path.matches(regex + (sti.endsWith("/**") ? "(/.*)?" : ""));
        }

        private boolean names(Set<String> held) {
            return roller.stream().anyMatch(held::contains);
        }
    }

    static Kaldtabel read() {
        return new Kaldtabel(lines().map(Kaldtabel::raekke).toList());
    }

    /** The table with one more line in it. */
    Kaldtabel with(String line) {
        List<Raekke> more = new ArrayList<>(raekker);
        more.add(raekke(line));
        return new Kaldtabel(more);
    }

    boolean knows(String metode, String path) {
        return raekker.stream().anyMatch(raekke -> raekke.covers(metode, path, ""));
    }

    boolean allows(Matrixperson person, String metode, String path) {
        Set<String> held = new HashSet<>(person.roller());
        held.add("åben");
        if (person.login() != null) {
            held.add("alle");
        }
        List<Raekke> covering = raekker.stream()
                .filter(raekke -> raekke.covers(metode, path, person.login()))
                .toList();
        return covering.stream().anyMatch(raekke -> raekke.names(held))
                && covering.stream().filter(Raekke::kun).allMatch(raekke -> raekke.names(held));
    }

    private static Raekke raekke(String line) {
        String[] cells = line.split(";", -1);
        boolean nobody = cells[0].equals("ingen");
        boolean only = nobody || cells[0].startsWith("kun ");
        String roles = cells[0].replaceFirst("^kun ", "").replace("personale", PERSONALE);
        return new Raekke(nobody ? Set.of() : words(roles), only, words(cells[1]), cells[2]);
    }

    private static Set<String> words(String cell) {
        return Set.of(cell.split(","));
    }

    private static Stream<String> lines() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("roller;"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
