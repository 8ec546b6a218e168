package dk.skolevej.fortrydelse;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Lukning;
import java.util.Arrays;
import java.util.Optional;

/**
 * A way of closing a case that can be undone: {@code trin} is the step whose answer closed it, and where the process that ended begins again, in which phase.
 * A case in {@link #EFTERVAERN} is closed to those in it while its process still watches.
 */
enum Lukkemaade {
    EFTERVAERN(null, "bekraeftAfslutning", null, null, Fase.INDSATS),
    EFTER_EFTERVAERN(
            Lukning.AFSLUTTET, "bekraeftAfslutning", "forloebspakke", "callActivity_opfoelgning", Fase.INDSATS),
    UDEN_FORLOEB(
            Lukning.LUKKET_UDEN_FORLOEB,
            "holdDialogMedForaeldre",
            "tidligIndsats",
            "holdDialogMedForaeldre",
            Fase.TIDLIG_INDSATS),
    EFTER_KORTLAEGNING(
            Lukning.AFSLUTTET_EFTER_KORTLAEGNING,
            "vurderKortlaegning",
            "forloebspakke",
            "vurderKortlaegning",
            Fase.VURDERING);

    private final Lukning lukning;
    private final String trin;
    private final String proces;
    private final String element;
    private final Fase fase;

    Lukkemaade(Lukning lukning, String trin, String proces, String element, Fase fase) {
        this.lukning = lukning;
        this.trin = trin;
        this.proces = proces;
        this.element = element;
        this.fase = fase;
    }

    /** Empty for an open case, and for one closed in a way that is not undone. */
    static Optional<Lukkemaade> of(Forloeb forloeb) {
        if (forloeb.fase() == Fase.EFTERVAERN) {
            return Optional.of(EFTERVAERN);
        }
        return Arrays.stream(values())
                .filter(way -> way.lukning != null && way.lukning == forloeb.lukketSom())
                .findFirst();
    }

    String trin() {
        return trin;
    }

    String proces() {
        return proces;
    }

    String element() {
        return element;
    }

    Fase fase() {
        return fase;
    }
}
