package dk.skolevej.stedfortraeder;

import dk.skolevej.motor.Afvist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an absence and a stedfortræder must be like; refused in words that say what to do instead. */
@Component
class Stedfortraederregler {

    private static final int LONGEST_DAYS = 366;

    private final Fravaersliste fravaersliste;
    private final Kolleger kolleger;
    private final Clock clock;

    Stedfortraederregler(Fravaersliste fravaersliste, Kolleger kolleger, Clock clock) {
        this.fravaersliste = fravaersliste;
        this.kolleger = kolleger;
        this.clock = clock;
    }

    void checkAbsence(Fravaer fravaer) {
        if (fravaer.fra().isAfter(fravaer.til())) {
            throw refused("til", "Den sidste dag ligger før den første.");
        }
        if (fravaer.fra().isBefore(LocalDate.now(clock))) {
            throw refused("fra", "Fravær kan ikke registreres bagud i tid: vælg i dag eller senere som første dag.");
        }
        if (fravaer.til().isAfter(fravaer.fra().plusDays(LONGEST_DAYS))) {
            throw refused("til", "Fravær kan højst registreres for et år; er det længere, så overdrag sagerne.");
        }
        List<Fravaer> known = fravaersliste.lockedAt(fravaer.skole());
        if (known.stream().anyMatch(other -> collides(fravaer, other, other.fravaerende(), fravaer.fravaerende()))) {
            throw refused(
                    "fra",
                    "%s er allerede registreret væk i en del af perioden: afslut den registrering først."
                            .formatted(kolleger.name(fravaer.fravaerende())));
        }
        if (known.stream().anyMatch(other -> collides(fravaer, other, other.stedfortraeder(), fravaer.fravaerende()))) {
            throw refused(
                    "fra",
                    "%s er selv stedfortræder i en del af perioden: find først en anden til den opgave."
                            .formatted(kolleger.name(fravaer.fravaerende())));
        }
    }

    void checkStandIn(Fravaer fravaer, String stedfortraeder) {
        if (fravaer.fravaerende().equals(stedfortraeder)) {
            throw refused("stedfortraeder", "Man kan ikke være stedfortræder for sig selv: vælg en kollega.");
        }
        if (kolleger.standIns(fravaer.skole()).stream()
                .noneMatch(colleague -> colleague.id().equals(stedfortraeder))) {
            throw refused("stedfortraeder", "Stedfortræderen skal arbejde på samme skole: vælg en kollega derfra.");
        }
        if (fravaersliste.lockedAt(fravaer.skole()).stream()
                .anyMatch(other -> collides(fravaer, other, other.fravaerende(), stedfortraeder))) {
            throw refused(
                    "stedfortraeder",
                    "%s er selv registreret væk i en del af perioden: vælg en anden."
                            .formatted(kolleger.name(stedfortraeder)));
        }
    }

    private static boolean collides(Fravaer fravaer, Fravaer other, String theirs, String ours) {
        return other.id() != fravaer.id() && ours.equals(theirs) && other.overlaps(fravaer.fra(), fravaer.til());
    }

    static Afvist refused(String felt, String besked) {
        return Afvist.ved(felt, 400, "stedfortraederAfvist", besked);
    }
}
