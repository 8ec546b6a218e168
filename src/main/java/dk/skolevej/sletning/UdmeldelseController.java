package dk.skolevej.sletning;

import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Elevnyheder;
import dk.skolevej.motor.Afvist;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** IT tells, from the school's own system, on which day a pupil leaves; the UNI-login is in the body, so that no log of addresses holds it. */
@RestController
class UdmeldelseController {

    private final Elever elever;
    private final Elevnyheder nyheder;

    UdmeldelseController(Elever elever, Elevnyheder nyheder) {
        this.elever = elever;
        this.nyheder = nyheder;
    }

    record Udmeldelse(String unilogin, LocalDate dato) {}

    @PutMapping("/api/elever/udmeldelse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void leaves(@RequestBody Udmeldelse sent) {
        if (sent.unilogin() == null || sent.dato() == null) {
            throw new Afvist(400, "udmeldelseAfvist", "Skriv elevens unilogin og datoen.");
        }
        if (!elever.leave(sent.unilogin(), sent.dato())) {
            throw new Afvist(404, "ukendtElev", "Der er ikke en elev med det UNI-login.");
        }
        nyheder.left(sent.unilogin());
    }
}
