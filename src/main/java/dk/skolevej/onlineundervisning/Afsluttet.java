package dk.skolevej.onlineundervisning;

import java.time.LocalDate;
import java.util.Set;

/**
 * Online teaching of a pupil that is over, through all the plans it went on in. {@code supplerer} are the kinds of measures that have supplemented it;
 * {@code forlaengelser} counts through all plans.
 */
record Afsluttet(
        String elev,
        int klassetrin,
        LocalDate fra,
        LocalDate slut,
        boolean iForsoeg,
        int procentStart,
        int procentSlut,
        Set<String> supplerer,
        int forlaengelser,
        Slutmaade slutmaade,
        Fremmoede foer,
        Fremmoede under,
        Fremmoede efter) {

    Kvartal begyndt() {
        return Kvartal.of(fra);
    }

    Kvartal sluttet() {
        return Kvartal.of(slut);
    }
}
