package dk.skolevej.onlineundervisning;

import java.time.LocalDate;
import java.util.List;
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
        Tilbud tilbud) {

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

    /**
     * @param skole the school that has it
     * @param skoleleder the login of the skoleleder who answers for it (R0-08), of that school or another
     * @param attesteret whether the municipality has seen to it that all who teach are its own and qualified (R0-14, R0-15)
     * @param personale the logins of those who teach
     */
    record Tilbud(
            String navn,
            String skole,
            String skoleleder,
            @DefaultValue("false") boolean attesteret,
            @DefaultValue List<String> personale) {

        boolean isReady() {
            return attesteret && skoleleder != null && !personale.isEmpty();
        }
    }
}
