package dk.skolevej.paamindelse;

import dk.skolevej.motor.Person;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What has stayed overdue: the forvaltning's numbers, and for a skoleleder which tasks and with whom, never what was answered. */
@RestController
class OverskredneController {

    /** {@code hos} are those who have the task, or the roles that could take it; {@code sagsnummer} is null outside cases. */
    record Opgave(String sagsnummer, String opgave, LocalDate frist, int uge, int skoledageOver, String hos) {}

    private final Overskredet overskredet;
    private final IdentityService identity;

    OverskredneController(Overskredet overskredet, IdentityService identity) {
        this.overskredet = overskredet;
        this.identity = identity;
    }

    @GetMapping("/api/overskredne")
    Overskredne numbers() {
        return Person.asApplication(identity, overskredet::numbers);
    }

    @GetMapping("/api/overskredne/opgaver")
    List<Opgave> ofMySchools() {
        Person leader = Person.current(identity).orElseThrow();
        return Person.asApplication(identity, () -> overskredet.at(leader));
    }
}
