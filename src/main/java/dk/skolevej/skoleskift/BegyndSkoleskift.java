package dk.skolevej.skoleskift;

import dk.skolevej.forloeb.Elevnyt;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Sagsgang;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The file has the pupil at another school than the one that has the case: its leader is asked, and until they have answered the case stays. */
@Component
class BegyndSkoleskift {

    private final Sager sager;
    private final Sagsgang sagsgang;
    private final Journal journal;

    BegyndSkoleskift(Sager sager, Sagsgang sagsgang, Journal journal) {
        this.sager = sager;
        this.sagsgang = sagsgang;
        this.journal = journal;
    }

    @EventListener(condition = "#nyt.hvad.name() == 'SKOLE'")
    void moved(Elevnyt nyt) {
        Forloeb forloeb = sager.find(nyt.sagsnummer()).orElseThrow();
        if (sagsgang.begin("skoleskift", forloeb)) {
            journal.note(forloeb.sagsnummer(), null, "skoleskiftSet", null);
        }
    }
}
