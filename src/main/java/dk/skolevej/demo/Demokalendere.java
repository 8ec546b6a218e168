package dk.skolevej.demo;

import dk.skolevej.frist.Kalenderindlaesning;
import dk.skolevej.frist.Skoleaar;
import dk.skolevej.frist.Skolekalender;
import dk.skolevej.frist.Skolekalendere;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The school years that the demo municipality comes with; one that has been loaded before is left as it is. */
@Component
@Profile("demo")
class Demokalendere {

    private static final int FIRST = 2025;
    private static final int LAST = 2027;
    private static final int DAYS_LOOKED_BACK = 160;
    private static final int DAYS_PLANNED_AHEAD = 140;

    private final Kalenderindlaesning indlaesning;
    private final Skolekalendere skolekalendere;

    Demokalendere(Kalenderindlaesning indlaesning, Skolekalendere skolekalendere) {
        this.indlaesning = indlaesning;
        this.skolekalendere = skolekalendere;
    }

    /** Whether they reach over all that happens, and is planned, in the demo's cases when they are made on this day. */
    boolean reachAround(LocalDate today) {
        Skolekalender kalender = skolekalendere.municipality();
        return kalender.covers(today.minusDays(DAYS_LOOKED_BACK))
                && kalender.covers(today.plusDays(DAYS_PLANNED_AHEAD));
    }

    void load() {
        IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(Skoleaar::new)
                .filter(aar -> !skolekalendere.loaded(aar))
                .forEach(aar -> indlaesning.load(aar.toString(), Demofil.text("skolekalender/" + aar + ".csv"), null));
    }
}
