package dk.skolevej.formular;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Stedfortraedere;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/** Lists of cases to choose one from, by pupil, class and number; the value is the case number. */
@Component
public class Sagslister {

    private final Sager sager;
    private final Elever elever;
    private final Stedfortraedere stedfortraedere;

    Sagslister(Sager sager, Elever elever, Stedfortraedere stedfortraedere) {
        this.sager = sager;
        this.elever = elever;
        this.stedfortraedere = stedfortraedere;
    }

    /** The cases at the person's schools that they may choose among; they see the pupils' names, so that they must see what is in these cases. */
    public Opslag named(String noegle, BiPredicate<Indsigt, Forloeb> choosable) {
        return new Opslag() {
            @Override
            public String noegle() {
                return noegle;
            }

            @Override
            public boolean navngiverElever() {
                return true;
            }

            @Override
            public Object vis(Sammenhaeng where) {
                return where.person() == null ? List.of() : list(where, choosable);
            }
        };
    }

    private List<Opslag.Mulighed> list(Opslag.Sammenhaeng where, BiPredicate<Indsigt, Forloeb> choosable) {
        Indsigt insight = stedfortraedere.insight(where.person());
        Map<String, Elev> pupils = elever.byPseudonym(where.skoler());
        return sager.atSchools(where.skoler()).stream()
                .filter(insight::seesContent)
                .filter(forloeb -> choosable.test(insight, forloeb))
                .map(forloeb -> new Opslag.Mulighed(label(forloeb, pupils.get(forloeb.elev())), forloeb.sagsnummer()))
                .toList();
    }

    /** {@code elev} is null when the pupil is at none of the person's schools any more. */
    public static String label(Forloeb forloeb, Elev elev) {
        return elev == null
                ? forloeb.sagsnummer()
                : "%s · %s · %s".formatted(elev.listenavn(), elev.klasse(), forloeb.sagsnummer());
    }
}
