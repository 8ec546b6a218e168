package dk.skolevej.segl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HovednoegleTest {

    @TempDir
    Path folder;

    @Test
    void isOneLineAndSaysNothingOfItself() {
        Hovednoegle key = Hovednoegle.fresh();
        assertThat(key.line()).matches("[A-Za-z0-9+/=]+");
        assertThat(Hovednoegle.of(" " + key.line() + "\n").id()).isEqualTo(key.id());
        assertThat(key.toString()).doesNotContain(key.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hemmelighed", "aGVtbWVsaWdoZWQ=", "æøå"})
    void refusesWhatIsNoKeyWithoutRepeatingIt(String line) {
        assertThatThrownBy(() -> Hovednoegle.of(line))
                .isInstanceOf(Noeglefejl.class)
                .hasMessageContaining("kan ikke læses")
                .hasMessageNotContaining(line)
                .hasNoCause();
    }

    @Test
    void isMadeInAFileOfItsOwnersOnlyAndReadFromItNextTime() throws Exception {
        Path file = folder.resolve("data/hovednoegle");
        Hovednoegle key = new Hovednoeglekilde().hovednoegle("", file.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new Hovednoeglekilde().hovednoegle("", file.toString()).id()).isEqualTo(key.id());
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void isTheSameForAllWhoBeginAtTheSameMoment() throws Exception {
        Path file = folder.resolve("hovednoegle");
        var pool = Executors.newFixedThreadPool(8);
        Set<Integer> ids = new HashSet<>();
        Callable<Integer> begin =
                () -> new Hovednoeglekilde().hovednoegle("", file.toString()).id();
        for (var started :
                pool.invokeAll(IntStream.range(0, 8).mapToObj(nr -> begin).toList())) {
            ids.add(started.get());
        }
        pool.shutdown();
        assertThat(ids).hasSize(1);
    }

    @Test
    void mustComeFromSomewhere() {
        assertThatThrownBy(() -> new Hovednoeglekilde().hovednoegle("", ""))
                .isInstanceOf(Noeglefejl.class)
                .hasMessageContaining("SKOLEVEJ_HOVEDNOEGLE");
    }

    @Test
    void isPrintedByACommand() {
        String line = Noeglekommando.line(new String[] {"noegle", "ny"}, null);
        String renewed = Noeglekommando.line(new String[] {"noegle", "forny"}, line);
        String newest = Noeglekommando.line(new String[] {"noegle", "nyeste"}, renewed);
        assertThat(Hovednoegle.of(renewed).id())
                .isNotEqualTo(Hovednoegle.of(line).id());
        assertThat(Hovednoegle.of(newest).id())
                .isEqualTo(Hovednoegle.of(renewed).id());
        assertThat(newest.length()).isLessThan(renewed.length());
        assertThatThrownBy(() -> Noeglekommando.line(new String[] {"noegle", "forny"}, null))
                .hasMessageContaining("SKOLEVEJ_HOVEDNOEGLE");
        assertThatThrownBy(() -> Noeglekommando.line(new String[] {"noegle"}, line))
                .hasMessageContaining("Brug");
    }
}
