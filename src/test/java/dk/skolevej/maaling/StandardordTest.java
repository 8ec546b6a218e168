package dk.skolevej.maaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without this the benchmark would be the last to hear of a new word of the diagrams. */
class StandardordTest {

    @ParameterizedTest
    @CsvSource({
        "dk.skolevej.frist.FristOrd$Frist, Frist",
        "dk.skolevej.forloeb.ForloebOrd$Sag, Forloeb",
        "dk.skolevej.forloeb.RollerOrd$Roller, Roller"
    })
    void standsInForEveryWordOfTheDiagrams(String word, String standIn) throws ClassNotFoundException {
        assertThat(calls(Class.forName(Standardord.class.getName() + "$" + standIn)))
                .containsAll(calls(Class.forName(word)));
    }

    private static Set<String> calls(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(StandardordTest::call)
                .collect(Collectors.toSet());
    }

    private static String call(Method method) {
        return method.getName() + "/" + method.getParameterCount();
    }
}
