package dk.skolevej.opsporing;

import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Kilde;
import dk.skolevej.forloeb.Sager;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * What the hits of one school lead to ({@code skole}): a case for a pupil who has none; for one who has, nothing but what its phase asks for; a
 * reminder of its own for unlawful absence. Never a forløb by itself.
 */
@Component
class GivSkolelederenOpgaver implements JavaDelegate {

    /** There is no plan yet that says what is done. */
    private static final Set<Fase> WITHOUT_A_PLAN =
            EnumSet.of(Fase.TIDLIG_INDSATS, Fase.KORTLAEGNING, Fase.VURDERING, Fase.HANDLEPLAN);

    private static final String STOETTEPLANKRAV = "stoetteplankrav";

    private final Fravaershits hits;
    private final Elever elever;
    private final Sager sager;
    private final RuntimeService runtime;

    GivSkolelederenOpgaver(Fravaershits hits, Elever elever, Sager sager, RuntimeService runtime) {
        this.hits = hits;
        this.elever = elever;
        this.sager = sager;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String skole = (String) execution.getVariable("skole");
        hits.waiting(skole).stream()
                .collect(Collectors.groupingBy(
                        hit -> new Kreds(hit.elev(), hit.handling().isOfUnlawfulAbsence())))
                .forEach(this::act);
    }

    private record Kreds(String elev, boolean ulovligt) {}

    private void act(Kreds kreds, List<Fravaershit> found) {
        if (kreds.ulovligt()) {
            remindOfUnlawfulAbsence(found);
            return;
        }
        Optional<Forloeb> active = sager.active(kreds.elev());
        hits.ledTo(active.isPresent() ? tell(active.get(), found) : open(kreds.elev()), found);
    }

    private void remindOfUnlawfulAbsence(List<Fravaershit> found) {
        String key = Fravaershit.key(found);
        hits.ledTo(key, found);
        runtime.startProcessInstanceByKey(
                "ulovligtFravaer", key, Map.of("skole", found.get(0).skole()));
    }

    private String open(String elev) {
        Forloeb forloeb = sager.open(elever.called(elev).orElseThrow(), Kilde.fravaersregel, null);
        runtime.createMessageCorrelation("fravaersregelRamt")
                .processInstanceBusinessKey(forloeb.sagsnummer())
                .setVariables(Map.of(
                        "sagsnummer", forloeb.sagsnummer(),
                        "skole", forloeb.skole(),
                        "fase", forloeb.fase().name()))
                .correlateStartMessage();
        return forloeb.sagsnummer();
    }

    private String tell(Forloeb forloeb, List<Fravaershit> found) {
        if (forloeb.fase() == Fase.EFTERVAERN) {
            // nobody listens when the control is being made already
            runtime.createMessageCorrelation("genaabn")
                    .processInstanceBusinessKey(forloeb.sagsnummer())
                    .correlateAllWithResult();
        } else if (WITHOUT_A_PLAN.contains(forloeb.fase())
                && found.stream().anyMatch(hit -> hit.handling() == Handling.stoetteplan)) {
            runtime.startProcessInstanceByKey(
                    STOETTEPLANKRAV,
                    forloeb.sagsnummer(),
                    Map.of("sagsnummer", forloeb.sagsnummer(), "skole", forloeb.skole()));
        }
        return forloeb.sagsnummer();
    }
}
