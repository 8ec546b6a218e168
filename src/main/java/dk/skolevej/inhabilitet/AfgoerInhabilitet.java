package dk.skolevej.inhabilitet;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.formular.FormularIndsendt;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The forvaltning decides whether a skoleleder is shut out, and who leads the case then. */
@Component
class AfgoerInhabilitet {

    private final Sager sager;
    private final Svararkiv svararkiv;
    private final Inhabilitetsregler regler;

    AfgoerInhabilitet(Sager sager, Svararkiv svararkiv, Inhabilitetsregler regler) {
        this.sager = sager;
        this.svararkiv = svararkiv;
        this.regler = regler;
    }

    @EventListener(condition = "#indsendt.trin == 'afgoerInhabilitet'")
    void decided(FormularIndsendt indsendt) {
        Map<String, Object> asked = svararkiv
                .latest(indsendt.sagsnummer(), RegistrerInhabilitet.NOEGLE)
                .orElseThrow()
                .indhold();
        boolean shutsOut = "udeluk".equals(asked.get("inhabilitetValg"))
                && "ja".equals(indsendt.svar().get("afgoerelse"));
        if (shutsOut) {
            Forloeb forloeb = sager.find(indsendt.sagsnummer()).orElseThrow();
            regler.checkLeaderAfter(forloeb, (String) asked.get("kollega"), (String)
                    indsendt.svar().get("saetteleder"));
        }
    }
}
