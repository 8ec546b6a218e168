package dk.skolevej.sletning;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Afvist.Fejl;
import dk.skolevej.motor.Person;
import dk.skolevej.sletning.Slettesag.Journalisering;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The forvaltning writes that a closed case is in the ESDH, or need not be. What was said before is replaced and stays in the journal. */
@RestController
class JournaliseringController {

    /** A number, and no name: it stays in the report when the case is gone. */
    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\d)(?!.*\\d{6}-?\\d{4})[A-Za-z0-9./:_-]{1,60}");

    private final Slettesager slettesager;
    private final Sager sager;
    private final Journal journal;
    private final IdentityService identity;
    private final TransactionTemplate transaction;

    JournaliseringController(
            Slettesager slettesager,
            Sager sager,
            Journal journal,
            IdentityService identity,
            TransactionTemplate transaction) {
        this.slettesager = slettesager;
        this.sager = sager;
        this.journal = journal;
        this.identity = identity;
        this.transaction = transaction;
    }

    record Afgivet(Afgoerelse afgoerelse, String reference) {}

    @PutMapping("/api/journalisering/{sagsnummer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable String sagsnummer, @RequestBody Afgivet sent) {
        Person person = Person.current(identity).orElseThrow();
        check(sent);
        transaction.executeWithoutResult(
                status -> archive(sagsnummer, new Journalisering(sent.afgoerelse(), sent.reference(), person.id())));
    }

    private void archive(String sagsnummer, Journalisering journalisering) {
        sager.hold(sagsnummer);
        Forloeb forloeb = sager.find(sagsnummer)
                .orElseThrow(() -> new Afvist(404, "ukendtForloeb", "Der er ikke en sag med det nummer."));
        if (slettesager.closed(forloeb.sagsnummer()).isEmpty()) {
            throw new Afvist(409, "sagenErAaben", "Sagen er ikke lukket: journalisér den, når den er.");
        }
        slettesager.archive(sagsnummer, journalisering);
        journal.note(
                sagsnummer,
                journalisering.hvem(),
                journalisering.afgoerelse() == Afgoerelse.JOURNALISERET ? "journaliseret" : "ikkeBevaringsvaerdig",
                journalisering.reference());
    }

    private static void check(Afgivet sent) {
        if (sent.afgoerelse() == null) {
            throw refused("afgoerelse", "skriv journaliseret eller ikkeBevaringsvaerdig");
        }
        if (sent.reference() == null || !REFERENCE.matcher(sent.reference()).matches()) {
            throw refused(
                    "reference",
                    "skriv sagens nummer i ESDH eller afgørelsens: højst 60 bogstaver, tal og ./:_-, mindst ét tal, intet navn og intet CPR-nummer");
        }
    }

    private static Afvist refused(String felt, String besked) {
        return new Afvist(
                400,
                "journaliseringAfvist",
                "Sagen er ikke journaliseret: " + besked + ".",
                List.of(new Fejl(felt, besked)));
    }
}
