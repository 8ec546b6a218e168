package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/skaermbilleder} shows everything there is, and nothing that is no more. {@link Skaermbilleder} takes the pictures. */
class SkaermbilledmappeTest {

    private static final Path SITES = Path.of("src/main/resources/static");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/sager");
    private static final Path EVENTS = Path.of("src/main/java/dk/skolevej/sagsside/Sagshandlinger.java");
    private static final Pattern EVENT = Pattern.compile("Map.entry\\(\"(\\w+)\"");

    /** Where each page that the server puts together is seen; its parts in a folder of their own are no pages. */
    private static final Map<String, Sidebillede> OF_TEMPLATES = Map.of(
            "liste", Sidebillede.SAGER,
            "sag", Sidebillede.SAG_INDSATS,
            "onlineelev", Sidebillede.ONLINEELEV,
            "svar", Sidebillede.SAG_SVAR);

    private static final long LARGEST_BYTES = 8_000_000;

    @Test
    void hasAPictureOfEachForm() throws IOException {
        assertThat(pictures("formularer")).containsExactlyElementsOf(names(Path.of("forms"), ".form"));
    }

    @Test
    void hasAPictureOfEachPage() throws IOException {
        assertThat(pictures("sider"))
                .containsExactlyInAnyOrderElementsOf(Sidebillede.names().toList());
    }

    @Test
    void hasAPictureOfEachThingThatCanBeToldACase() throws IOException {
        assertThat(pictures("haendelser"))
                .containsExactlyInAnyOrderElementsOf(EVENT.matcher(Files.readString(EVENTS))
                        .results()
                        .map(found -> Skaermbilleder.kebab(found.group(1)))
                        .toList());
    }

    @Test
    void leavesOutNoPageOfOurs() throws IOException {
        List<String> shown = Stream.of(Sidebillede.values())
                .map(page -> page.path.substring(1).replace(".html", ""))
                .toList();
        assertThat(shown)
                .containsAll(names(SITES, ".html").stream()
                        .map(name -> name.replace("index", ""))
                        .toList());
        assertThat(Sidebillede.names().map(name -> name.replace("fejl-", "")))
                .containsAll(names(SITES.resolve("error"), ".html"));
    }

    @Test
    void leavesOutNoPageThatTheServerPutsTogether() throws IOException {
        assertThat(OF_TEMPLATES).containsOnlyKeys(names(TEMPLATES, ".mustache"));
    }

    @Test
    void isNoBurdenToWhoeverFetchesTheRepository() throws IOException {
        try (Stream<Path> all = Files.walk(Fotograf.PICTURES)) {
            assertThat(all.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isBetween(1L, LARGEST_BYTES);
        }
    }

    private static List<String> pictures(String folder) throws IOException {
        return names(Fotograf.PICTURES.resolve(folder), ".png");
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
