package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.motor.Afvist;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The cases of the caller and what can be told to them. */
@RestController
class ForloebController {

    private final Sagsvisning sager;
    private final Haendelser haendelser;
    private final Deltagelse deltagelse;

    ForloebController(Sagsvisning sager, Haendelser haendelser, Deltagelse deltagelse) {
        this.sager = sager;
        this.haendelser = haendelser;
        this.deltagelse = deltagelse;
    }

    /** @param frist only cases whose next deadline is this day or before */
    @GetMapping("/api/forloeb")
    List<Sagsoversigt> list(
            @RequestParam(required = false) Fase fase, @RequestParam(required = false) LocalDate frist) {
        return sager.mine().stream()
                .filter(sag -> fase == null || sag.fase() == fase)
                .filter(sag -> frist == null
                        || sag.naesteFrist() != null && !sag.naesteFrist().isAfter(frist))
                .toList();
    }

    @GetMapping("/api/forloeb/{sagsnummer}")
    Sagsoversigt one(@PathVariable String sagsnummer) {
        return sager.one(sagsnummer).orElseThrow(ForloebController::unknown);
    }

    @PostMapping("/api/forloeb/{sagsnummer}/haendelser")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void happened(@PathVariable String sagsnummer, @RequestBody Haendelse haendelse) {
        haendelser.happened(
                sager.own(sagsnummer, deltagelse.mayTell(haendelse.type())).orElseThrow(ForloebController::unknown),
                haendelse,
                sager.insight());
    }

    static Afvist unknown() {
        return new Afvist(404, "ukendtForloeb", "Der er ikke et forløb med det nummer, som du har adgang til.");
    }
}
