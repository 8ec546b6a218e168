package dk.skolevej.opfoelgning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One follow-up: the target and the 12-week deadline it was given, and when it was held (null: not yet). {@code maalUdenFerie} is what the target was
 * moved forward from (null when nobody knows), {@code maalPasseret} that it was not held by its target.
 */
public record Opfoelgning(
        int nr, LocalDate maal, LocalDate maalUdenFerie, boolean maalPasseret, LocalDate frist, LocalDate afholdt) {

    /** Days past the deadline; a late follow-up keeps its lateness, one not held counts up to {@code today}. */
    public long forsinketDage(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(frist, afholdt == null ? today : afholdt));
    }
}
