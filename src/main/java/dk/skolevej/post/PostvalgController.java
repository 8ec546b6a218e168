package dk.skolevej.post;

import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A person's own choice of mail, for the page {@code mail.html}. */
@RestController
class PostvalgController {

    record Valg(Boolean hverOpgave) {}

    private final Postvalg choices;
    private final IdentityService identity;

    PostvalgController(Postvalg choices, IdentityService identity) {
        this.choices = choices;
        this.identity = identity;
    }

    /** With the token that the session's changes must carry. */
    @GetMapping("/api/postvalg")
    Map<String, Object> mine(CsrfToken token) {
        return Map.of("hverOpgave", choices.wantsEachTask(me()), "token", token == null ? "" : token.getToken());
    }

    @PutMapping("/api/postvalg")
    @Transactional
    Valg choose(@RequestBody Valg valg) {
        if (valg.hverOpgave() == null) {
            throw new Afvist(400, "manglerValg", "Vælg, om du vil have besked om hver ny opgave.");
        }
        choices.choose(me(), valg.hverOpgave());
        return valg;
    }

    private String me() {
        return Person.current(identity).orElseThrow().id();
    }
}
