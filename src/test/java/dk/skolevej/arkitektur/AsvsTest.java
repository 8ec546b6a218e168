package dk.skolevej.arkitektur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each requirement in {@code docs/sikkerhed/asvs.md} says what there is here, and names tests that are there. */
class AsvsTest {

    private static final Pattern ROW =
            Pattern.compile("\\| (V\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| ([^|]+) \\| ([^|]+) \\|");

    private static final Pattern WITHOUT_TEST = Pattern.compile("(Read|Untested|Gap|Not applicable): .{4,}");

    private final List<MatchResult> rows;

    AsvsTest() throws IOException {
        rows = Files.readAllLines(Path.of("docs/sikkerhed/asvs.md")).stream()
                .filter(line -> line.startsWith("| V"))
                .map(line -> {
                    var row = ROW.matcher(line);
                    assertThat(row.matches()).as(line).isTrue();
                    return row.toMatchResult();
                })
                .toList();
    }

    @Test
    void listsEachRequirementOfBothLevelsOnce() {
        assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates();
        assertThat(rows).filteredOn(row -> row.group(2).equals("1")).hasSize(70);
        assertThat(rows).filteredOn(row -> row.group(2).equals("2")).hasSize(183);
    }

    @Test
    void saysOfEachWhatThereIsHere() throws IOException {
        var tests = new Naevnteproever();

        assertThat(rows).extracting(row -> row.group(4)).allSatisfy(here -> {
            assertThat(tests.missing(here)).isEmpty();
            assertThat(tests.names(here) || WITHOUT_TEST.matcher(here).matches())
                    .as(here)
                    .isTrue();
        });
    }
}
