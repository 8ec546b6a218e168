package dk.skolevej.indlaesning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file: the first hundred, and how many more there are. */
final class Fejlliste {

    static final int MOST = 100;

    private final List<Fejl> first = new ArrayList<>();
    private int more;

    void add(long linje, String besked) {
        if (first.size() < MOST) {
            first.add(new Fejl(linje, besked));
        } else {
            more++;
        }
    }

    /** Of which no more is told. */
    void addMore(int count) {
        more += count;
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    List<Fejl> byLine() {
        return first.stream().sorted(Comparator.comparingLong(Fejl::linje)).toList();
    }

    int count() {
        return first.size() + more;
    }

    int more() {
        return more;
    }
}
