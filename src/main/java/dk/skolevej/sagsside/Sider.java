package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.motor.Person;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages share: who is logged in, and the mark that a form comes from here. */
@Component
class Sider {

    private final Medarbejdere medarbejdere;

    Sider(Medarbejdere medarbejdere) {
        this.medarbejdere = medarbejdere;
    }

    /** A page by the template of that name, for this person. */
    ModelAndView page(String template, Person person, HttpServletRequest request) {
        CsrfToken token =
                request.getSession(false) == null ? null : (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new ModelAndView("sager/" + template)
                .addObject("bruger", medarbejdere.name(person.id()))
                .addObject("token", token == null ? "" : token.getToken());
    }
}
