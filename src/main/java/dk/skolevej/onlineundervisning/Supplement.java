package dk.skolevej.onlineundervisning;

import java.time.LocalDate;

/**
 * A measure that keeps the online teaching from standing alone. {@code nr} counts within the track as the plan does; {@code indsatsforloeb} is 0 for one that
 * was agreed in a review and is in no plan yet. {@code til} is null when it has no last day.
 */
record Supplement(int indsatsforloeb, int nr, String slags, LocalDate til, boolean iGang) {

    /** As forms name it: {@code 1.2}. */
    String noegle() {
        return indsatsforloeb + "." + nr;
    }

    boolean runs(LocalDate day) {
        return iGang && lasts(day);
    }

    boolean lasts(LocalDate day) {
        return til == null || !til.isBefore(day);
    }
}
