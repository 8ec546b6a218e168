package dk.skolevej.stedfortraeder;

import dk.skolevej.formular.SagsloesStartformular;
import dk.skolevej.frist.Arbejdsdage;
import dk.skolevej.motor.Person;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody is going to be away, and says who stands in (domain rule 5.6.7); the form's own list holds only whom one may register. */
@Component
class RegistrerStedfortraeder implements SagsloesStartformular {

    private final Fravaersliste fravaersliste;
    private final Stedfortraederregler regler;
    private final Kolleger kolleger;
    private final Arbejdsdage arbejdsdage;

    RegistrerStedfortraeder(
            Fravaersliste fravaersliste, Stedfortraederregler regler, Kolleger kolleger, Arbejdsdage arbejdsdage) {
        this.fravaersliste = fravaersliste;
        this.regler = regler;
        this.kolleger = kolleger;
        this.arbejdsdage = arbejdsdage;
    }

    @Override
    public String noegle() {
        return "registrerStedfortraeder";
    }

    @Override
    public Begyndelse begin(Map<String, Object> svar, Person person) {
        Plads hvem = Plads.of((String) svar.get("fravaerende"));
        Fravaer wanted = new Fravaer(
                -1,
                hvem.skole(),
                hvem.login(),
                kolleger.hasRole(hvem.login(), Kolleger.SKOLELEDER, hvem.skole()),
                (String) svar.get("stedfortraeder"),
                LocalDate.parse((String) svar.get("fra")),
                LocalDate.parse((String) svar.get("til")),
                false);
        regler.checkAbsence(wanted);
        if (wanted.stedfortraeder() != null) {
            regler.checkStandIn(wanted, wanted.stedfortraeder());
        }
        Fravaer registered = fravaersliste.register(wanted, person == null ? null : person.id());
        return new Begyndelse(
                registered.noegle(),
                registered.skole(),
                Map.of(
                        "fravaerende",
                        registered.fravaerende(),
                        "arbejdsdage",
                        arbejdsdage.count(registered.fra(), registered.til())));
    }
}
