package dk.skolevej.bero;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.formular.Opslag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code sagerTilBero}: the running cases the person answers for; the value is the case number. */
@Component
class BeroOpslag implements Opslag {

    private static final Set<Fase> NOT_RUNNING = Set.of(Fase.LUKKET, Fase.I_BERO);

    private final Sager sager;
    private final Elever elever;
    private final Stedfortraedere stedfortraedere;

    BeroOpslag(Sager sager, Elever elever, Stedfortraedere stedfortraedere) {
        this.sager = sager;
        this.elever = elever;
        this.stedfortraedere = stedfortraedere;
    }

    @Override
    public String noegle() {
        return "sagerTilBero";
    }

    @Override
    public boolean navngiverElever() {
        return true;
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        if (sammenhaeng.person() == null) {
            return List.of();
        }
        Indsigt insight = stedfortraedere.insight(sammenhaeng.person());
        Map<String, Elev> pupils = elever.byPseudonym(sammenhaeng.skoler());
        return sager.atSchools(sammenhaeng.skoler()).stream()
                .filter(insight::seesContent)
                .filter(forloeb -> forloeb.tovholder() != null && !NOT_RUNNING.contains(forloeb.fase()))
                .map(forloeb -> new Mulighed(label(forloeb, pupils), forloeb.sagsnummer()))
                .toList();
    }

    private static String label(Forloeb forloeb, Map<String, Elev> pupils) {
        Elev elev = pupils.get(forloeb.elev());
        return elev == null
                ? forloeb.sagsnummer()
                : "%s · %s · %s".formatted(elev.listenavn(), elev.klasse(), forloeb.sagsnummer());
    }
}
