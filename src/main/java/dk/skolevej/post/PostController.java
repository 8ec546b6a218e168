package dk.skolevej.post;

import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** IT looks at the post, closes it and opens it. */
@RestController
class PostController {

    record Kontakt(Boolean lukket) {}

    private final Postdrift drift;
    private final IdentityService identity;

    PostController(Postdrift drift, IdentityService identity) {
        this.drift = drift;
        this.identity = identity;
    }

    @GetMapping("/api/post")
    Postdrift.Stand stand() {
        return drift.stand();
    }

    @PutMapping("/api/post")
    Postdrift.Stand turn(@RequestBody Kontakt kontakt) {
        String it = Person.current(identity).orElseThrow().id();
        if (kontakt.lukket() == null) {
            throw new Afvist(
                    400, "manglerLukket", "Skriv lukket: true for at standse al mail, false for at sende igen.");
        }
        return Person.asApplication(identity, () -> {
            if (kontakt.lukket()) {
                drift.close("it", it);
            } else {
                drift.open(it);
            }
            return drift.stand();
        });
    }
}
