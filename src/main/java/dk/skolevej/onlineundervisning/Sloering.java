package dk.skolevej.onlineundervisning;

import dk.skolevej.forloeb.Smaatal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which counts of a table may be told. The sum of the table is known, so is this rule; still nobody can work out a count under 5: each that is hidden could
 * be five different numbers or more. That is why the others that are hidden with it go by their place and never by their size.
 */
final class Sloering {

    /** Those that are hidden are together this many at least, and so is a group that anything is told of. */
    static final int LEAST_TOGETHER = 10;

    private Sloering() {}

    /** The counts in the same order, empty where they are hidden. */
    static List<OptionalInt> of(List<Integer> counts) {
        SortedSet<Integer> hidden = new TreeSet<>();
        for (int place = 0; place < counts.size(); place++) {
            if (!Smaatal.isTold(counts.get(place))) {
                hidden.add(place);
            }
        }
        if (!hidden.isEmpty()) {
            hideMore(counts, hidden);
        }
        List<OptionalInt> told = new ArrayList<>();
        for (int place = 0; place < counts.size(); place++) {
            told.add(hidden.contains(place) ? OptionalInt.empty() : OptionalInt.of(counts.get(place)));
        }
        return told;
    }

    /** One that is 5 or more is always among them: else all would be known to be under 5, and their sum could say how many each is. */
    private static void hideMore(List<Integer> counts, SortedSet<Integer> hidden) {
        int together = hidden.stream().mapToInt(counts::get).sum();
        boolean large = false;
        for (int place = 0; place < counts.size() && !(large && together >= LEAST_TOGETHER); place++) {
            if (hidden.add(place)) {
                large = true;
                together += counts.get(place);
            }
        }
    }
}
