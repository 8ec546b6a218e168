package dk.skolevej.stedfortraeder;

import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is away and who stands in, for those it is about and for the skoleleder; both may end it before time. */
@RestController
class StedfortraedningController {

    /** {@code stedfortraeder} is null as long as nobody stands in. */
    record Stedfortraedningsrad(
            long nr, String skole, String fravaerende, String stedfortraeder, LocalDate fra, LocalDate til) {}

    private final Fravaersliste fravaersliste;
    private final RuntimeService runtime;
    private final IdentityService identity;

    StedfortraedningController(Fravaersliste fravaersliste, RuntimeService runtime, IdentityService identity) {
        this.fravaersliste = fravaersliste;
        this.runtime = runtime;
        this.identity = identity;
    }

    @GetMapping("/api/stedfortraedninger")
    List<Stedfortraedningsrad> current() {
        Person person = person();
        return person.skoler().stream()
                .sorted()
                .flatMap(skole -> fravaersliste.at(skole).stream())
                .filter(fravaer -> maySee(person, fravaer))
                .map(fravaer -> new Stedfortraedningsrad(
                        fravaer.id(),
                        fravaer.skole(),
                        fravaer.fravaerende(),
                        fravaer.stedfortraeder(),
                        fravaer.fra(),
                        fravaer.til()))
                .toList();
    }

    @PostMapping("/api/stedfortraedninger/{nr}/afslut")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    void end(@PathVariable long nr) {
        Person person = person();
        Fravaer fravaer = fravaersliste
                .find(nr)
                .filter(found -> mayEnd(person, found))
                .orElseThrow(() -> new Afvist(
                        404,
                        "ukendtStedfortraedning",
                        "Der findes ikke en stedfortrædning med det nummer, som du kan afslutte."));
        try {
            Person.asApplication(
                    identity,
                    () -> runtime.createMessageCorrelation("afslutStedfortraedning")
                            .processInstanceBusinessKey(fravaer.noegle())
                            .correlateWithResult());
        } catch (MismatchingMessageCorrelationException e) {
            throw new Afvist(409, "ikkeIGang", "Stedfortrædningen er ikke i gang og kan derfor ikke afsluttes.");
        }
    }

    private static boolean maySee(Person person, Fravaer fravaer) {
        return mayEnd(person, fravaer) || person.id().equals(fravaer.stedfortraeder());
    }

    private static boolean mayEnd(Person person, Fravaer fravaer) {
        return Kolleger.leads(person, fravaer.skole()) || person.id().equals(fravaer.fravaerende());
    }

    private Person person() {
        return Person.current(identity).orElseThrow();
    }
}
