package dk.skolevej.opsporing;

import dk.skolevej.forloeb.Skoler;
import dk.skolevej.fravaer.Elevfravaer;
import dk.skolevej.fravaer.Fravaerstal;
import dk.skolevej.frist.Skolekalendere;
import dk.skolevej.opsporing.Maaling.Ramt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Holds all pupils' absence against the municipality's rules, one school at a time, and keeps what is new. */
@Component
class Fravaersoptaelling {

    /** Enough for 60 school days and a summer holiday. */
    private static final int LONGEST_WINDOW_DAYS = 150;

    private final Fravaerstal fravaerstal;
    private final Fravaershits hits;
    private final Skoler skoler;
    private final Skolekalendere kalendere;
    private final int efterslaebDage;

    Fravaersoptaelling(
            Fravaerstal fravaerstal,
            Fravaershits hits,
            Skoler skoler,
            Skolekalendere kalendere,
            @Value("${skolevej.opsporing.efterslaeb-dage:30}") int efterslaebDage) {
        this.fravaerstal = fravaerstal;
        this.hits = hits;
        this.skoler = skoler;
        this.kalendere = kalendere;
        this.efterslaebDage = efterslaebDage;
    }

    /** @return whether a percentage could not be worked out because a school calendar is missing */
    boolean count(List<Fravaersregel> regler, LocalDate today) {
        hits.takeTurns();
        Runde runde = new Runde(regler, today);
        skoler.all().keySet().forEach(runde::count);
        return runde.kalenderMangler;
    }

    /** One counting; what has been found before is fetched once. */
    private final class Runde {

        private final List<Fravaersregel> regler;
        private final LocalDate today;
        private final LocalDate since;
        private final LocalDate first;
        private final Map<String, Map<String, List<Ramt>>> before;
        private boolean kalenderMangler;

        private Runde(List<Fravaersregel> regler, LocalDate today) {
            this.regler = regler;
            this.today = today;
            this.since = today.minusDays(efterslaebDage);
            LocalDate year = Vindue.skoleaar.first(since);
            LocalDate longest = since.minusDays(LONGEST_WINDOW_DAYS);
            this.first = year.isBefore(longest) ? year : longest;
            this.before = hits.since(first);
        }

        private void count(String skole) {
            Skoledage skoledage = new Skoledage(
                    kalendere.of(skole),
                    Vindue.kvartal.first(first),
                    Vindue.kvartal.last(Vindue.kvartal.first(Vindue.skoleaar.last(Vindue.skoleaar.first(today)))));
            for (Elevfravaer fravaer : fravaerstal.elever(skole, first, today)) {
                Map<String, List<Ramt>> known = before.getOrDefault(fravaer.elev(), Map.of());
                for (Fravaersregel regel : regler) {
                    Maaling maaling = new Maaling(regel, skoledage, since, today);
                    List<Ramt> found = maaling.of(fravaer, known.getOrDefault(regel.regel(), List.of()));
                    kalenderMangler |= maaling.kalenderMangler();
                    if (!found.isEmpty()) {
                        hits.add(regel, fravaer.elev(), skole, found);
                    }
                }
            }
        }
    }
}
