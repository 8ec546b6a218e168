package dk.skolevej.formular;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Kommunevalg;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Afvist.Fejl;
import dk.skolevej.motor.Formulartrin;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds answers against the requirements tables that the task names in its property {@code krav}, with commas between. */
@Component
class Kravkontrol {

    private final Krav krav;
    private final Kommunevalg kommunevalg;
    private final List<Kravviden> viden;
    private final Clock clock;

    Kravkontrol(Krav krav, Kommunevalg kommunevalg, List<Kravviden> viden, Clock clock) {
        this.krav = krav;
        this.kommunevalg = kommunevalg;
        this.viden = viden;
        this.clock = clock;
    }

    /** @throws Afvist naming everything that is missing, in one sentence that starts as the task's property {@code afvisning} says */
    void check(Formulartrin trin, Optional<Forloeb> forloeb, Map<String, Object> answers, Tidligere earlier) {
        String decisions = trin.egenskaber().get("krav");
        if (decisions == null) {
            return;
        }
        Map<String, Object> context = context(trin, forloeb, answers, earlier);
        List<String> unmet = Arrays.stream(decisions.split(","))
                .flatMap(decision -> krav.unmet(trin.deployment(), decision.strip(), context).stream())
                .toList();
        if (!unmet.isEmpty()) {
            String start = trin.egenskaber().getOrDefault("afvisning", "Formularen kan ikke sendes");
            throw new Afvist(
                    400,
                    "kravIkkeOpfyldt",
                    start + ": " + String.join("; ", unmet),
                    unmet.stream().map(besked -> new Fejl(trin.trin(), besked)).toList());
        }
    }

    private Map<String, Object> context(
            Formulartrin trin, Optional<Forloeb> forloeb, Map<String, Object> answers, Tidligere earlier) {
        Map<String, Object> context = new HashMap<>(earlier.seneste());
        context.put(trin.trin(), answers);
        context.put("trin", answers);
        Map<String, Object> before = new HashMap<>(earlier.forrige());
        before.put(trin.trin(), earlier.seneste().get(trin.trin()));
        context.put("tidligere", before);
        context.put(
                "forloeb",
                Map.of(
                        "pprObligatorisk", kommunevalg.pprObligatorisk(),
                        "fase", forloeb.map(f -> f.fase().name()).orElse("")));
        context.put("idag", LocalDate.now(clock).toString());
        context.put("opfoelgningFra", isoDate(trin.vaerdi().apply("opfoelgningFra")));
        viden.forEach(known -> context.put(known.noegle(), known.vis(forloeb, context)));
        return context;
    }

    private String isoDate(Object variable) {
        return variable instanceof Date date
                ? LocalDate.ofInstant(date.toInstant(), clock.getZone()).toString()
                : null;
    }
}
