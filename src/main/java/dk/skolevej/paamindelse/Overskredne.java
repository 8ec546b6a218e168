package dk.skolevej.paamindelse;

import dk.skolevej.forloeb.Smaatal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many tasks each school has that are overdue by so many school days: the forvaltning's list. Numbers under 5 are hidden, because few could be
 * recognised; there is no sum, from which a hidden number could be worked out; schools without any are left out.
 */
record Overskredne(int skoledage, List<Skole> skoler) {

    /** {@code antal} is a number or "under 5". */
    record Skole(String skole, String navn, String antal) {}

    static Overskredne of(List<Fristlinje> overdue, int schoolDays, Map<String, String> names) {
        return new Overskredne(
                schoolDays,
                counts(overdue).entrySet().stream()
                        .map(count -> new Skole(
                                count.getKey(),
                                names.getOrDefault(count.getKey(), count.getKey()),
                                Smaatal.told(count.getValue())))
                        .toList());
    }

    /** By school. */
    static SortedMap<String, Integer> counts(List<Fristlinje> overdue) {
        var counts = new TreeMap<String, Integer>();
        overdue.forEach(line -> counts.merge(line.opgave().skole(), 1, Integer::sum));
        return counts;
    }
}
