package dk.skolevej.sagsside;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.forloeb.Cpr;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.motor.Afvist;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** CPR numbers: seen whole by a call of its own that is logged, and looked for in a body, since addresses end in logs. */
@RestController
class CprController {

    record Soegning(String cpr) {}

    private static final String REASON = "cpr";

    private final Sagsvisning sagsvisning;
    private final Sager sager;
    private final Elever elever;
    private final Adgangslog log;

    CprController(Sagsvisning sagsvisning, Sager sager, Elever elever, Adgangslog log) {
        this.sagsvisning = sagsvisning;
        this.sager = sager;
        this.elever = elever;
        this.log = log;
    }

    @PostMapping("/api/forloeb/{sagsnummer}/cpr")
    Map<String, String> reveal(@PathVariable String sagsnummer) {
        Forloeb sag = sagsvisning.own(sagsnummer).orElseThrow(ForloebController::unknown);
        note(sagsvisning.insight(), Handling.CPR, sag);
        return elever.cpr(sag)
                .map(cpr -> Map.of("cpr", cpr.whole()))
                .orElseThrow(() -> new Afvist(404, "intetCpr", "Skolen har ikke registreret elevens CPR-nummer."));
    }

    /** The numbers of the pupil's cases, as far as the caller may see what is in them; those that are not theirs are as unknown as none. */
    @PostMapping("/api/soegning")
    List<String> search(@RequestBody Soegning soegning) {
        Cpr cpr = Cpr.of(soegning.cpr())
                .orElseThrow(() -> new Afvist(400, "ugyldigtCpr", "Skriv CPR-nummeret som ti cifre."));
        Indsigt insight = sagsvisning.insight();
        List<Forloeb> found = sager.about(cpr);
        found.forEach(sag -> note(insight, Handling.SOEGNING, sag));
        if (found.isEmpty()) {
            log.note(Adgang.til(insight.person(), Handling.SOEGNING, REASON).afvist());
        }
        return found.stream()
                .filter(insight::seesContent)
                .map(Forloeb::sagsnummer)
                .toList();
    }

    private void note(Indsigt insight, Handling handling, Forloeb sag) {
        Adgang look = Adgang.til(insight.person(), handling, REASON)
                .iSagen(sag.sagsnummer())
                .paaSkolen(sag.skole());
        log.note(insight.seesContent(sag) ? look : look.afvist());
    }
}
