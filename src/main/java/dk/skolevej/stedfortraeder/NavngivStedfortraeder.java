package dk.skolevej.stedfortraeder;

import dk.skolevej.formular.FormularIndsendt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The skoleleder has named who stands in for a colleague who is away for long (domain rule 5.6.7). */
@Component
class NavngivStedfortraeder {

    private final Fravaersliste fravaersliste;
    private final Stedfortraederregler regler;

    NavngivStedfortraeder(Fravaersliste fravaersliste, Stedfortraederregler regler) {
        this.fravaersliste = fravaersliste;
        this.regler = regler;
    }

    @EventListener(condition = "#indsendt.trin == 'navngivStedfortraeder'")
    void named(FormularIndsendt indsendt) {
        if (indsendt.svar().get("stedfortraeder") instanceof String stedfortraeder) {
            Fravaer fravaer =
                    fravaersliste.find(Fravaer.idOf(indsendt.sagsnummer())).orElseThrow();
            regler.checkStandIn(fravaer, stedfortraeder);
            fravaersliste.name(fravaer.id(), stedfortraeder);
        }
    }
}
