package dk.skolevej.onlineundervisning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody who knows the rule and the sum of a table, and tries every table there could be behind the one that is seen. */
record Taelleangreb(Function<List<Integer>, List<OptionalInt>> rule, int sum, int places) {

    /** How many different numbers the hidden count can be that is known best; more than anybody counts when none is hidden. */
    int fewestPossible() {
        Map<List<OptionalInt>, List<List<Integer>>> behind = new HashMap<>();
        for (List<Integer> counts : tables(sum, places)) {
            behind.computeIfAbsent(rule.apply(counts), seen -> new ArrayList<>())
                    .add(counts);
        }
        return behind.entrySet().stream()
                .flatMap(seen -> IntStream.range(0, places)
                        .filter(place -> seen.getKey().get(place).isEmpty())
                        .mapToObj(place -> seen.getValue().stream()
                                .map(counts -> counts.get(place))
                                .collect(Collectors.toSet())))
                .mapToInt(Set::size)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static List<List<Integer>> tables(int sum, int places) {
        if (places == 1) {
            return List.of(List.of(sum));
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int first = 0; first <= sum; first++) {
            for (List<Integer> rest : tables(sum - first, places - 1)) {
                List<Integer> counts = new ArrayList<>(List.of(first));
                counts.addAll(rest);
                all.add(counts);
            }
        }
        return all;
    }
}
