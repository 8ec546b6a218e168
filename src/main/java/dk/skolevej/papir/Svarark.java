package dk.skolevej.papir;

import java.util.List;

/** An answer, or as much of it as somebody may read; {@code trin} is what its step is called, {@code kilde} who gave it and when. {@code dele} is empty when they may read nothing of it. */
public record Svarark(String trin, String kilde, List<Del> dele) {

    public Svarark {
        dele = List.copyOf(dele);
    }
}
