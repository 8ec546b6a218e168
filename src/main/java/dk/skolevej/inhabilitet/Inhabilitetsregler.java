package dk.skolevej.inhabilitet;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Udelukkelser;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Afvist.Fejl;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Who may shut whom out of a case, and that somebody is left to lead it; refused in words that say what to do instead. */
@Component
class Inhabilitetsregler {

    static final String SKOLELEDER = "skoleleder";
    static final String FORVALTNING = "forvaltning";

    private final Medarbejdere medarbejdere;
    private final Udelukkelser udelukkelser;
    private final RuntimeService runtime;

    Inhabilitetsregler(Medarbejdere medarbejdere, Udelukkelser udelukkelser, RuntimeService runtime) {
        this.medarbejdere = medarbejdere;
        this.udelukkelser = udelukkelser;
        this.runtime = runtime;
    }

    /** Everybody may say that they themselves or their skoleleder must not have the case; the case's leader and the forvaltning say it of anybody. */
    void checkWho(Indsigt insight, Forloeb forloeb, String kollega, boolean lift) {
        boolean anybody = insight.leads(forloeb) || insight.person().roller().contains(FORVALTNING);
        boolean oneself = insight.person().id().equals(kollega);
        if (!anybody && (lift || !oneself && !leads(forloeb, kollega))) {
            throw refused(
                    403,
                    "Kun sagens leder eller forvaltningen kan lukke en kollega ude eller ind igen: du kan melde dig selv eller din skoleleder inhabil.");
        }
        if (medarbejdere.at(forloeb.skole()).stream()
                        .noneMatch(colleague -> colleague.id().equals(kollega))
                && !lift) {
            throw refused(400, "Kollegaen arbejder ikke på sagens skole: vælg en, der gør.");
        }
    }

    void checkState(Forloeb forloeb, String kollega, boolean lift) {
        boolean closed = udelukkelser.isClosed(forloeb.sagsnummer(), kollega);
        if (closed && !lift) {
            throw refused(409, "Kollegaen er allerede lukket ude af sagen.");
        }
        if (!closed && lift) {
            throw refused(409, "Kollegaen er ikke lukket ude af sagen.");
        }
        long waiting = runtime.createProcessInstanceQuery()
                .processDefinitionKey("inhabilitet")
                .processInstanceBusinessKey(forloeb.sagsnummer())
                .activityIdIn("afgoerInhabilitet")
                .count();
        if (waiting > 0) {
            throw refused(
                    409, "Forvaltningen er ved at afgøre et andet spørgsmål om inhabilitet i sagen: vent på det.");
        }
    }

    /** The forvaltning about a skoleleder, also one who is shut out already; else whoever may register it. */
    String decidesOn(Forloeb forloeb, String kollega) {
        return leads(forloeb, kollega) ? FORVALTNING : SKOLELEDER;
    }

    /** A skoleleder of the school, or who leads this case in the place of one. */
    boolean leads(Forloeb forloeb, String login) {
        return permanentLeaders(forloeb).contains(login)
                || udelukkelser
                        .saetteleder(forloeb.sagsnummer())
                        .filter(login::equals)
                        .isPresent();
    }

    /** Somebody must be left to do what a skoleleder does in the case. */
    void checkLeaderAfter(Forloeb forloeb, String kollega, String saetteleder) {
        if (kollega.equals(saetteleder)) {
            throw refused(400, "Den, der er inhabil, kan ikke lede sagen: vælg en anden.");
        }
        List<String> left = permanentLeaders(forloeb).stream()
                .filter(leader -> !leader.equals(kollega) && !udelukkelser.isClosed(forloeb.sagsnummer(), leader))
                .toList();
        if (left.isEmpty() && saetteleder == null) {
            throw new Afvist(
                    400,
                    "inhabilitetAfvist",
                    "Skolen har ingen anden leder, der kan tage sagen: vælg, hvem der leder den i stedet.",
                    List.of(new Fejl("saetteleder", "Vælg, hvem der leder sagen i stedet.")));
        }
    }

    private List<String> permanentLeaders(Forloeb forloeb) {
        return medarbejdere.withRole(SKOLELEDER, forloeb.skole()).stream()
                .map(Medarbejdere.Medarbejder::id)
                .toList();
    }

    private static Afvist refused(int status, String besked) {
        return Afvist.ved("kollega", status, "inhabilitetAfvist", besked);
    }
}
