package dk.skolevej.orientering;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.formular.FormularIndsendt;
import dk.skolevej.formular.Startformular;
import dk.skolevej.motor.Afvist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A request of a parent without custody; the form's own list holds only cases whose content the person sees. */
@Component
class RegistrerOrientering implements Startformular {

    private final Sager sager;
    private final Journal journal;
    private final RuntimeService runtime;
    private final Clock clock;

    RegistrerOrientering(Sager sager, Journal journal, RuntimeService runtime, Clock clock) {
        this.sager = sager;
        this.journal = journal;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public String noegle() {
        return "registrerOrientering";
    }

    @Override
    public Forloeb open(Map<String, Object> svar, String person) {
        String sagsnummer = (String) svar.get("sag");
        if ("ja".equals(svar.get("foraeldremyndighed"))) {
            throw refused(
                    400,
                    "foraeldremyndighed",
                    "En forælder med del i forældremyndigheden er part og har flere rettigheder end dem efter § 23: giv indsigt i sagen i stedet.");
        }
        LocalDate asked = LocalDate.parse((String) svar.get("anmodet"));
        if (asked.isAfter(LocalDate.now(clock))) {
            throw refused(400, "anmodet", "Skriv den dag, forælderen bad om det: i dag eller før.");
        }
        sager.hold(sagsnummer);
        long waiting = runtime.createProcessInstanceQuery()
                .processDefinitionKey("orientering")
                .processInstanceBusinessKey(sagsnummer)
                .count();
        if (waiting > 0) {
            throw refused(409, "sag", "Skolelederen er ved at afgøre en anden anmodning i sagen: vent på det.");
        }
        journal.note(sagsnummer, person, "orienteringAnmodet", asked.toString());
        return sager.find(sagsnummer).orElseThrow();
    }

    /** The journal holds the decision, not what the parent was told or why not. */
    @EventListener(condition = "#indsendt.trin == 'afgoerOrientering'")
    void decided(FormularIndsendt indsendt) {
        boolean told = "giv".equals(indsendt.svar().get("orienteringValg"));
        journal.note(indsendt.sagsnummer(), indsendt.af(), told ? "orienteringGivet" : "orienteringAfslaaet", null);
    }

    private static Afvist refused(int status, String felt, String besked) {
        return Afvist.ved(felt, status, "orienteringAfvist", besked);
    }
}
