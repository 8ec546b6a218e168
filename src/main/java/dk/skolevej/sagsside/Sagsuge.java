package dk.skolevej.sagsside;

import dk.skolevej.frist.Frister;
import dk.skolevej.frist.Skolekalender;
import dk.skolevej.frist.Skolekalendere;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which week of its forløb a case is in today. */
@Component
class Sagsuge {

    private final Skolekalendere skolekalendere;
    private final Clock clock;

    Sagsuge(Skolekalendere skolekalendere, Clock clock) {
        this.skolekalendere = skolekalendere;
        this.clock = clock;
    }

    /** Null before week 1 is set, and when a calendar is missing: the rest of the case is shown all the same. */
    Integer of(String skole, LocalDate uge1) {
        Skolekalender kalender = skolekalendere.of(skole);
        LocalDate today = LocalDate.now(clock);
        return uge1 == null || !kalender.covers(uge1) || !kalender.covers(today)
                ? null
                : Integer.valueOf(new Frister(kalender).weekNumber(uge1, today));
    }
}
