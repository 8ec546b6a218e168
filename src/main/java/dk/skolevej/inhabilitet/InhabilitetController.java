package dk.skolevej.inhabilitet;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import dk.skolevej.motor.Startformular;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same as the start form in Tasklist, over REST; for the forvaltning, which opens no start forms, the only way. */
@RestController
class InhabilitetController {

    /** {@code valg} is {@code udeluk} (then with a {@code grund}: {@code familie|personligt|partsinteresse|andet}) or {@code ophaev}. */
    record Inhabilitet(String valg, String kollega, String grund) {}

    private final Sager sager;
    private final Stedfortraedere stedfortraedere;
    private final Adgangslog log;
    private final IdentityService identity;
    private final Startformular forms;

    InhabilitetController(
            Sager sager,
            Stedfortraedere stedfortraedere,
            Adgangslog log,
            IdentityService identity,
            Startformular forms) {
        this.sager = sager;
        this.stedfortraedere = stedfortraedere;
        this.log = log;
        this.identity = identity;
        this.forms = forms;
    }

    @PostMapping("/api/forloeb/{sagsnummer}/inhabilitet")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    void register(@PathVariable String sagsnummer, @RequestBody Inhabilitet inhabilitet) {
        requireSeen(sagsnummer);
        Map<String, Object> answers = new HashMap<>();
        answers.put("sag", sagsnummer);
        answers.put("inhabilitetValg", inhabilitet.valg());
        answers.put("kollega", inhabilitet.kollega());
        if (inhabilitet.grund() != null) {
            answers.put("inhabilitetGrund", inhabilitet.grund());
        }
        forms.submit("inhabilitet", answers);
    }

    private void requireSeen(String sagsnummer) {
        Indsigt insight = stedfortraedere.insight(Person.current(identity).orElseThrow());
        Forloeb forloeb = sager.find(sagsnummer).orElseThrow(InhabilitetController::unknown);
        if (!insight.sees(forloeb)) {
            log.note(Adgang.til(insight.person(), Handling.SAG, "inhabilitet")
                    .iSagen(sagsnummer)
                    .paaSkolen(forloeb.skole())
                    .afvist());
            throw unknown();
        }
    }

    private static Afvist unknown() {
        return new Afvist(404, "ukendtForloeb", "Der er ikke et forløb med det nummer, som du har adgang til.");
    }
}
