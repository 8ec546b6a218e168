package dk.skolevej.bero;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.formular.FormularIndsendt;
import dk.skolevej.formular.Startformular;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case is paused, with a reason and a date; the form's own list holds only cases whose content the person sees. */
@Component
class SaetIBero implements Startformular {

    private final Sager sager;
    private final Beroperioder beroperioder;
    private final Beroregler regler;
    private final Journal journal;
    private final Clock clock;

    SaetIBero(Sager sager, Beroperioder beroperioder, Beroregler regler, Journal journal, Clock clock) {
        this.sager = sager;
        this.beroperioder = beroperioder;
        this.regler = regler;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String noegle() {
        return "saetIBero";
    }

    @Override
    public Forloeb open(Map<String, Object> svar, String person) {
        String sagsnummer = (String) svar.get("sag");
        Forloeb forloeb = sager.held(sagsnummer);
        LocalDate til = LocalDate.parse((String) svar.get("beroTil"));
        regler.checkPhase(forloeb);
        regler.checkEnd(til);
        beroperioder.begin(sagsnummer, LocalDate.now(clock), til, forloeb.fase());
        journal.note(sagsnummer, person, "satIBero", "til og med " + Datotekst.of(til));
        sager.enterPhase(sagsnummer, Fase.I_BERO);
        return sager.find(sagsnummer).orElseThrow();
    }

    /** The skoleleder renews a pause that has run out. */
    @EventListener(condition = "#indsendt.trin == 'forlaengBero'")
    void renewed(FormularIndsendt indsendt) {
        if (indsendt.svar().get("beroTil") instanceof String isoDate) {
            LocalDate til = LocalDate.parse(isoDate);
            regler.checkEnd(til);
            Beroperiode pause = beroperioder.current(indsendt.sagsnummer()).orElseThrow();
            beroperioder.extend(pause.id(), til);
            journal.note(indsendt.sagsnummer(), indsendt.af(), "beroForlaenget", "til og med " + Datotekst.of(til));
        }
    }
}
