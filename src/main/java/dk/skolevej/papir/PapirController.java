package dk.skolevej.papir;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers of a case, for whoever may see what is in it; each that is handed out is in the log of reads before it is made. */
@RestController
class PapirController {

    private static final MediaType ZIP = new MediaType("application", "zip");

    private final Papirer papirer;
    private final Arkivpakke arkivpakke;
    private final Forloebspakken forloebspakken;
    private final Sager sager;
    private final Stedfortraedere stedfortraedere;
    private final Adgangslog log;
    private final IdentityService identity;

    PapirController(
            Papirer papirer,
            Arkivpakke arkivpakke,
            Forloebspakken forloebspakken,
            Sager sager,
            Stedfortraedere stedfortraedere,
            Adgangslog log,
            IdentityService identity) {
        this.papirer = papirer;
        this.arkivpakke = arkivpakke;
        this.forloebspakken = forloebspakken;
        this.sager = sager;
        this.stedfortraedere = stedfortraedere;
        this.log = log;
        this.identity = identity;
    }

    /** @param nr the version of the plan, the number of the follow-up; the latest when nothing is said */
    @GetMapping("/api/forloeb/{sagsnummer}/papir/{dokument}")
    ResponseEntity<byte[]> one(
            @PathVariable String sagsnummer,
            @PathVariable String dokument,
            @RequestParam(required = false) Integer nr) {
        Forloeb forloeb = seen(sagsnummer, Handling.PAPIR, "papir");
        Laeg laeg = papirer.find(forloeb, dokument, nr)
                .orElseThrow(() -> new Afvist(404, "ukendtPapir", "Sagen har ikke det papir (endnu)."));
        note(forloeb, Handling.PAPIR, laeg.dokument().noegle());
        return answer(
                MediaType.APPLICATION_PDF,
                ContentDisposition.inline(),
                Papirer.filename(forloeb, laeg),
                papirer.pdf(forloeb, laeg));
    }

    @GetMapping("/api/forloeb/{sagsnummer}/arkivpakke")
    ResponseEntity<byte[]> archive(@PathVariable String sagsnummer) {
        Forloeb forloeb = seen(sagsnummer, Handling.ARKIVPAKKE, "arkivpakke");
        Supplier<byte[]> content = arkivpakke
                .of(forloeb)
                .orElseThrow(
                        () -> new Afvist(409, "sagenErAaben", "Sagen er ikke lukket: hent arkivpakken, når den er."));
        note(forloeb, Handling.ARKIVPAKKE, "arkivpakke");
        return answer(ZIP, ContentDisposition.attachment(), sagsnummer + ".zip", content.get());
    }

    /** The description for parents and staff (R4-02), which is about no case. */
    @GetMapping("/api/papir/forloebspakken")
    ResponseEntity<byte[]> description() {
        return answer(
                MediaType.APPLICATION_PDF, ContentDisposition.inline(), "forloebspakken.pdf", forloebspakken.pdf());
    }

    private Forloeb seen(String sagsnummer, Handling handling, String grund) {
        Indsigt insight = stedfortraedere.insight(person());
        Forloeb forloeb = sager.find(sagsnummer).orElseThrow(PapirController::unknown);
        if (!insight.seesContent(forloeb)) {
            log.note(look(forloeb, handling, grund).afvist());
            throw unknown();
        }
        return forloeb;
    }

    private void note(Forloeb forloeb, Handling handling, String grund) {
        log.note(look(forloeb, handling, grund));
    }

    private Adgang look(Forloeb forloeb, Handling handling, String grund) {
        return Adgang.til(person(), handling, grund)
                .iSagen(forloeb.sagsnummer())
                .paaSkolen(forloeb.skole());
    }

    private Person person() {
        return Person.current(identity).orElseThrow();
    }

    private static ResponseEntity<byte[]> answer(
            MediaType type, ContentDisposition.Builder how, String filename, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(filename).build().toString())
                .body(content);
    }

    private static Afvist unknown() {
        return new Afvist(404, "ukendtForloeb", "Der er ikke et forløb med det nummer, som du har adgang til.");
    }
}
