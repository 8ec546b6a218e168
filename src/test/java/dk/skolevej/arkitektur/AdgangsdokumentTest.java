package dk.skolevej.arkitektur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/adgang.md} is made from the table of calls; {@code -Dskriv=adgang} writes it anew. */
class AdgangsdokumentTest {

    private static final Path TABLE = Path.of("src/main/resources/adgang/tilladte-kald.csv");
    private static final Path PAGE = Path.of("docs/adgang.md");

    @Test
    void saysWhatTheTableSays() throws IOException {
        String page = page(Files.readAllLines(TABLE));
        if ("adgang".equals(System.getProperty("skriv"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void wouldNoticeALineMore() throws IOException {
        List<String> more = new java.util.ArrayList<>(Files.readAllLines(TABLE));
        more.add("personale;GET;/user;prøve");
        assertThat(Files.readString(PAGE)).isNotEqualTo(page(more));
    }

    private static String page(List<String> lines) {
        var page = new StringBuilder("""
                # Who may call what

                Made from `src/main/resources/adgang/tilladte-kald.csv`, by which the server answers: a call that no line covers is refused, and logged; of the engine IT may call all but what a line forbids. What an allowed call shows is decided besides, by school, role and part in the case. `AdgangsmatrixTest` tries everybody on every call.

                """);
        boolean table = false;
        for (String line : lines) {
            if (line.startsWith("#")) {
                page.append(line.substring(1).trim()).append("  \n");
            } else if (!line.isBlank() && !line.startsWith("roller;")) {
                page.append(table ? "" : "\n| roller | metode | sti | hvorfor |\n|---|---|---|---|\n");
                table = true;
                String[] cells = line.split(";");
                page.append("| %s | %s | `%s` | %s |\n"
                        .formatted(cells[0], cells[1].replace("*", "alle"), cells[2], cells[3]));
            }
        }
        return page.toString();
    }
}
