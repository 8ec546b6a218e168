package dk.skolevej.opgaveliste;

import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.motor.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the start page has to know to say where this person is to go. Nothing of a case: only whose the lists are and how long. */
@RestController
class ForsideController {

    /** {@code rollenavne} are what people call the {@code roller}; {@code lister} is empty for whoever has no tasks. */
    record Forside(String navn, Set<String> roller, List<String> rollenavne, List<Opgavelister.Antal> lister) {}

    private final Opgavelister lists;
    private final Medarbejdere medarbejdere;
    private final IdentityService identity;

    ForsideController(Opgavelister lists, Medarbejdere medarbejdere, IdentityService identity) {
        this.lists = lists;
        this.medarbejdere = medarbejdere;
        this.identity = identity;
    }

    @GetMapping("/api/forside")
    Forside mine() {
        Person person = Person.current(identity).orElseThrow();
        return new Forside(
                Person.asApplication(identity, () -> medarbejdere.name(person.id())),
                person.roller(),
                Person.asApplication(identity, () -> roleNames(person)),
                lists.counted(person));
    }

    private List<String> roleNames(Person person) {
        Map<String, String> names = medarbejdere.roleNames();
        return person.roller().stream()
                .map(role -> names.getOrDefault(role, role))
                .sorted()
                .toList();
    }
}
