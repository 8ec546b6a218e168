package dk.skolevej.formular;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import org.springframework.stereotype.Component;

/** {@code elever}: the pupils of the schools one works at, by class and name; the value is the UNI-login. */
@Component
class ElevOpslag implements Opslag {

    private final Elever elever;

    ElevOpslag(Elever elever) {
        this.elever = elever;
    }

    @Override
    public String noegle() {
        return "elever";
    }

    @Override
    public boolean navngiverElever() {
        return true;
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        return elever.atSchools(sammenhaeng.skoler()).stream()
                .map(elev -> new Mulighed("%s · %s".formatted(elev.klasse(), name(elev)), elev.unilogin()))
                .toList();
    }

    /** Told apart by what the school's office knows them by. */
    private static String name(Elev elev) {
        return elev.beskyttet() ? "%s (%s)".formatted(elev.listenavn(), elev.unilogin()) : elev.navn();
    }
}
