package dk.skolevej.opsporing;

import java.time.LocalDate;
import java.util.List;

/**
 * A rule about absence that a pupil has reached in the time from {@code fra} to {@code til}. {@code elev} is the pseudonym; {@code dage} and {@code procent}
 * (null when days are counted) are what it came to when it was found; {@code noegle} is the business key of what it led to, null until that is begun.
 */
record Fravaershit(
        long nr,
        String elev,
        String skole,
        String regel,
        String navn,
        String kilde,
        Handling handling,
        LocalDate fra,
        LocalDate til,
        double dage,
        Double procent,
        LocalDate fundet,
        String noegle) {

    private static final String UNLAWFUL = "UF-";

    /** The business key of a reminder about these hits of unlawful absence: it says nothing of the pupil. */
    static String key(List<Fravaershit> hits) {
        return UNLAWFUL + hits.stream().mapToLong(Fravaershit::nr).min().orElseThrow();
    }
}
