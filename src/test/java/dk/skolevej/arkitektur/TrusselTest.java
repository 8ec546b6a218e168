package dk.skolevej.arkitektur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Each attack in {@code docs/trusler.md} names tests that are there. */
class TrusselTest {

    @Test
    void eachAttackIsTried() throws IOException {
        var tests = new Naevnteproever();
        var attacks = Files.readAllLines(Path.of("docs/trusler.md")).stream()
                .filter(line -> line.matches("\\| [STRIDE] \\|.*"))
                .map(line -> line.substring(line.lastIndexOf('|', line.length() - 2)))
                .toList();

        assertThat(attacks).hasSizeGreaterThan(20).allMatch(tests::names);
        assertThat(attacks).flatExtracting(tests::missing).isEmpty();
    }

    @Test
    void noticesATestThatIsNotThere() throws IOException {
        var tests = new Naevnteproever();

        assertThat(tests.missing("`TrusselTest`, `TrusselTest.eachAttackIsTried`"))
                .isEmpty();
        assertThat(tests.missing("`IngenTest`, `TrusselTest.ingen`"))
                .containsExactly("`IngenTest`", "`TrusselTest.ingen`");
        assertThat(tests.names("promises")).isFalse();
    }
}
