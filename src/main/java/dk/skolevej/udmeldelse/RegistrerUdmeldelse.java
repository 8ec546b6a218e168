package dk.skolevej.udmeldelse;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Sagsgang;
import dk.skolevej.formular.FormularIndsendt;
import dk.skolevej.formular.Startformular;
import dk.skolevej.motor.Afvist;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody knows that the pupil leaves before a file says so; the form's own list holds only open cases whose content the person sees. */
@Component
class RegistrerUdmeldelse implements Startformular {

    private final Sager sager;
    private final Sagsgang sagsgang;
    private final Journal journal;

    RegistrerUdmeldelse(Sager sager, Sagsgang sagsgang, Journal journal) {
        this.sager = sager;
        this.sagsgang = sagsgang;
        this.journal = journal;
    }

    @Override
    public String noegle() {
        return "registrerUdmeldelse";
    }

    @Override
    public Forloeb open(Map<String, Object> svar, String person) {
        String sagsnummer = (String) svar.get("sag");
        Forloeb forloeb = sager.held(sagsnummer);
        if (forloeb.fase() == Fase.LUKKET) {
            throw refused("passerIkkeIFasen", "Sagen er allerede lukket.");
        }
        if (sagsgang.runs("udmeldelse", sagsnummer)) {
            throw refused("udmeldelseIGang", "Skolelederen er allerede ved at afklare, hvor eleven går hen.");
        }
        journal.note(sagsnummer, person, "udmeldelseRegistreret", null);
        return forloeb;
    }

    /** What was answered is in the answer; the journal tells the decision. */
    @EventListener(condition = "#indsendt.trin == 'beslutVideregivelse'")
    void decided(FormularIndsendt indsendt) {
        Object basis = indsendt.svar().get("hjemmel");
        String text = basis == null ? "nej" : "ja: " + basis;
        journal.note(indsendt.sagsnummer(), indsendt.af(), "videregivelseBesluttet", text);
    }

    private static Afvist refused(String kode, String besked) {
        return Afvist.ved("sag", 409, kode, besked);
    }
}
