package dk.skolevej.fortrydelse;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Genaabning;
import dk.skolevej.forloeb.HarAktivtForloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Genstart;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The process that ended with the case goes on where it was, knowing what it knew, with the people the case has now. */
@Component
class AabnIgen implements JavaDelegate {

    private final Sager sager;
    private final Genaabning genaabning;
    private final Genstart genstart;

    AabnIgen(Sager sager, Genaabning genaabning, Genstart genstart) {
        this.sager = sager;
        this.genaabning = genaabning;
        this.genstart = genstart;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Forloeb forloeb = sager.find(execution.getProcessBusinessKey()).orElseThrow();
        Lukkemaade way = Lukkemaade.of(forloeb).orElseThrow();
        Map<String, Object> known = new HashMap<>(reopened(forloeb, way));
        if (known.isEmpty()) {
            throw refused("Sagen blev lukket, før Skolevej kunne åbne en sag igen. Begynd en ny sag om eleven.");
        }
        known.put("sagsnummer", forloeb.sagsnummer());
        known.put("skole", forloeb.skole());
        known.put("fase", way.fase().name());
        known.computeIfPresent("tovholder", (name, then) -> forloeb.tovholder());
        known.computeIfPresent("tryghedsperson", (name, then) -> forloeb.tryghedsperson());
        genstart.at(forloeb.sagsnummer(), way.proces(), way.element(), known);
    }

    private Map<String, Object> reopened(Forloeb forloeb, Lukkemaade way) {
        try {
            return genaabning.reopen(forloeb, way.fase());
        } catch (HarAktivtForloeb e) {
            throw refused(Fortrydelsesret.another(e.sagsnummer()));
        }
    }

    private static Afvist refused(String besked) {
        return new Afvist(409, "kanIkkeFortrydes", besked);
    }
}
