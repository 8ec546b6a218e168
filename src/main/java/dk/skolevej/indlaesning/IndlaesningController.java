package dk.skolevej.indlaesning;

import dk.skolevej.motor.Person;
import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** IT brings the schools' files. What is read is never kept as it came: it goes from the call into the tables. */
@RestController
class IndlaesningController {

    private static final String CSV = "text/csv";

    /** Older ones are in the database, for whoever needs them. */
    private static final int MOST = 50;

    private final Indlaesning indlaesning;
    private final Batches batches;
    private final Tilknytninger tilknytninger;
    private final IdentityService identity;

    IndlaesningController(
            Indlaesning indlaesning, Batches batches, Tilknytninger tilknytninger, IdentityService identity) {
        this.indlaesning = indlaesning;
        this.batches = batches;
        this.tilknytninger = tilknytninger;
        this.identity = identity;
    }

    @PostMapping(path = "/api/import/elever", consumes = CSV)
    ResponseEntity<Indlaest> pupils(
            InputStream csv,
            @RequestParam(required = false) String system,
            @RequestParam(defaultValue = "false") boolean proeve,
            @RequestParam(defaultValue = "false") boolean ogsaaFaerre) {
        return load(new Fil(Art.ELEVER, csv, system, proeve, ogsaaFaerre));
    }

    @PostMapping(path = "/api/import/fravaer", consumes = CSV)
    ResponseEntity<Indlaest> absence(
            InputStream csv,
            @RequestParam(required = false) String system,
            @RequestParam(defaultValue = "false") boolean proeve,
            @RequestParam(defaultValue = "false") boolean ogsaaFaerre) {
        return load(new Fil(Art.FRAVAER, csv, system, proeve, ogsaaFaerre));
    }

    /** What has been loaded, and the source systems that a file can come from. */
    @GetMapping("/api/import")
    Oversigt overview() {
        return new Oversigt(tilknytninger.systems(), batches.newest(MOST));
    }

    @DeleteMapping("/api/import/{nr}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rollBack(@PathVariable long nr) {
        indlaesning.rollBack(nr, me());
    }

    private ResponseEntity<Indlaest> load(Fil fil) {
        Indlaest result = indlaesning.load(fil, me());
        return ResponseEntity.status(result.fejl().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(result);
    }

    private String me() {
        return Person.current(identity).orElseThrow().id();
    }

    record Oversigt(List<String> systemer, List<Tidligere> indlaesninger) {}
}
