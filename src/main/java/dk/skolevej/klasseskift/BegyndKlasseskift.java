package dk.skolevej.klasseskift;

import dk.skolevej.forloeb.Elevnyt;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Sagsgang;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The file has another class: the journal says so, and the tovholder is asked; before there is one, the skoleleder is talking with the parents anyway. */
@Component
class BegyndKlasseskift {

    private final Sager sager;
    private final Sagsgang sagsgang;
    private final Journal journal;

    BegyndKlasseskift(Sager sager, Sagsgang sagsgang, Journal journal) {
        this.sager = sager;
        this.sagsgang = sagsgang;
        this.journal = journal;
    }

    @EventListener(condition = "#nyt.hvad.name() == 'KLASSE'")
    void movedUp(Elevnyt nyt) {
        Forloeb forloeb = sager.find(nyt.sagsnummer()).orElseThrow();
        journal.note(forloeb.sagsnummer(), null, "klasseskift", null);
        if (forloeb.tovholder() != null) {
            sagsgang.begin("klasseskift", forloeb);
        }
    }
}
