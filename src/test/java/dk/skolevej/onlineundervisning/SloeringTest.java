package dk.skolevej.onlineundervisning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden of a table, and that nobody can work it out. */
class SloeringTest {

    @ParameterizedTest
    @CsvSource({
        "'12,10', '12,10'",
        "'5,5,6', '5,5,6'",
        "'18,4', '-,-'",
        "'22,0', '-,-'",
        "'14,8,0,0', '-,8,-,-'",
        "'9,8,7,4', '-,8,7,-'",
        "'5,8,7,4', '-,-,7,-'",
        "'4,4,4,20', '-,-,-,-'",
        "'4,4,4,6,20', '-,-,-,-,20'",
        "'4,6,0,0,0', '-,-,-,-,-'"
    })
    void hidesWhatIsUnderFiveAndSomethingLargerWithIt(String counts, String told) {
        assertThat(shown(Sloering.of(numbers(counts)))).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void whoeverTriesEveryTableCannotTellAHiddenCountFromFourOthers(int places) {
        for (int sum = Sloering.LEAST_TOGETHER; sum <= (places == 5 ? 22 : 30); sum++) {
            assertThat(new Taelleangreb(Sloering::of, sum, places).fewestPossible())
                    .as("%d pupils, %d answers", sum, places)
                    .isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void theAttackFindsCountsBehindRulesThatAreNotGoodEnough() {
        assertThat(new Taelleangreb(SloeringTest::onlyWhatIsUnderFive, 12, 3).fewestPossible())
                .as("alone it is the rest")
                .isEqualTo(1);
        assertThat(new Taelleangreb(SloeringTest::andTheSmallestOther, 16, 3).fewestPossible())
                .as("the size of the other tells what is left")
                .isEqualTo(1);
    }

    private static List<OptionalInt> onlyWhatIsUnderFive(List<Integer> counts) {
        return counts.stream()
                .map(count -> count < 5 ? OptionalInt.empty() : OptionalInt.of(count))
                .toList();
    }

    /** What most would do: enough of the smallest that are left. */
    private static List<OptionalInt> andTheSmallestOther(List<Integer> counts) {
        List<OptionalInt> told = new ArrayList<>(onlyWhatIsUnderFive(counts));
        List<Integer> bySize = IntStream.range(0, counts.size())
                .boxed()
                .sorted(Comparator.comparing(counts::get))
                .toList();
        Function<List<OptionalInt>, List<Integer>> hidden = seen -> IntStream.range(0, seen.size())
                .filter(place -> seen.get(place).isEmpty())
                .mapToObj(counts::get)
                .toList();
        for (int place : bySize) {
            List<Integer> now = hidden.apply(told);
            int together = now.stream().mapToInt(Integer::intValue).sum();
            if (!now.isEmpty() && (now.size() < 2 || together < Sloering.LEAST_TOGETHER)) {
                told.set(place, OptionalInt.empty());
            }
        }
        return told;
    }

    private static List<Integer> numbers(String counts) {
        return Arrays.stream(counts.split(",")).map(Integer::valueOf).toList();
    }

    private static String shown(List<OptionalInt> told) {
        return String.join(
                ",",
                told.stream()
                        .map(one -> one.isEmpty() ? "-" : Integer.toString(one.getAsInt()))
                        .toList());
    }
}
