package dk.skolevej.onlineundervisning;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the municipality may do with online teaching, under {@code skolevej.online.} in the configuration.
 *
 * @param forsoeg whether the municipality is in the ministry's trial (R0-12)
 * @param forsoegTil the last day of the trial there, 31 December 2028 at the latest (R0-03)
 * @param graenseProcent how much of the teaching may be online outside the trial (R1-03)
 * @param hoejstUger how long a measure may be agreed for at a time (R1-06)
 * @param tilbud the municipality's one offer (R0-07), null when it has none
 */
@ConfigurationProperties("skolevej.online")
record Onlinevalg(
        @DefaultValue("false") boolean forsoeg,
        @DefaultValue("2028-12-31") LocalDate forsoegTil,
        @DefaultValue("20") int graenseProcent,
        @DefaultValue("26") int hoejstUger,
        Onlinetilbud tilbud) {

    private static final LocalDate TRIAL_ENDS = LocalDate.of(2028, 12, 31);

    Onlinevalg {
        if (forsoegTil.isAfter(TRIAL_ENDS)) {
            throw new IllegalArgumentException("skolevej.online.forsoeg-til: the trial ends " + TRIAL_ENDS);
        }
    }

    /** Whether the municipality is in the trial on that day. */
    boolean isTrial(LocalDate day) {
        return forsoeg && !day.isAfter(forsoegTil);
    }

    /** The offer, once it is known who answers for it and that its staff are attested. */
    Optional<Onlinetilbud> klartTilbud() {
        return Optional.ofNullable(tilbud).filter(Onlinetilbud::isReady);
    }
}
