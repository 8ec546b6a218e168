package dk.skolevej.indlaesning;

import java.util.List;

/**
 * What a file came to. {@code batch} is null when nothing was changed: a trial, or something is wrong, which is then in {@code fejl}, the first
 * hundred of it, and {@code flereFejl} says how many more there are.
 */
record Indlaest(
        Long batch, int raekker, int nye, int aendrede, int uaendrede, int udgaaede, List<Fejl> fejl, int flereFejl) {

    static Indlaest refused(int raekker, Fejlliste fejl) {
        return new Indlaest(null, raekker, 0, 0, 0, 0, fejl.byLine(), fejl.more());
    }

    static Indlaest of(Long batch, int raekker, Optaelling count) {
        return new Indlaest(
                batch, raekker, count.nye(), count.aendrede(), count.uaendrede(), count.udgaaede(), List.of(), 0);
    }
}
