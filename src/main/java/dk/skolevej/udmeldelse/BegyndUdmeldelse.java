package dk.skolevej.udmeldelse;

import dk.skolevej.forloeb.Elevnyt;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Sagsgang;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The pupil is no longer registered at the municipality's schools: the skoleleder is asked, and until they have answered the case goes on. */
@Component
class BegyndUdmeldelse {

    private final Sager sager;
    private final Sagsgang sagsgang;
    private final Journal journal;

    BegyndUdmeldelse(Sager sager, Sagsgang sagsgang, Journal journal) {
        this.sager = sager;
        this.sagsgang = sagsgang;
        this.journal = journal;
    }

    @EventListener(condition = "#nyt.hvad.name() == 'UDMELDT'")
    void left(Elevnyt nyt) {
        Forloeb forloeb = sager.find(nyt.sagsnummer()).orElseThrow();
        if (sagsgang.begin("udmeldelse", forloeb)) {
            journal.note(forloeb.sagsnummer(), null, "elevenMeldtUd", null);
        }
    }
}
