package dk.skolevej.indlaesning;

import dk.skolevej.motor.Person;
import java.io.InputStream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** IT brings the schools' files. What is read is never kept as it came: it goes from the call into the tables. */
@RestController
class IndlaesningController {

    private static final String CSV = "text/csv";

    private final Indlaesning indlaesning;
    private final IdentityService identity;

    IndlaesningController(Indlaesning indlaesning, IdentityService identity) {
        this.indlaesning = indlaesning;
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
}
