package dk.skolevej.papir;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.motor.Person;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The papers that can be had of a case. Whoever asks here has checked that the person may see what is in it. */
@Component
public class Papirer {

    private final Svararkiv svararkiv;
    private final Skolepapir skolepapir;
    private final Familiepapir familiepapir;
    private final Pdf pdf;
    private final IdentityService identity;
    private final Clock clock;

    Papirer(
            Svararkiv svararkiv,
            Skolepapir skolepapir,
            Familiepapir familiepapir,
            Pdf pdf,
            IdentityService identity,
            Clock clock) {
        this.svararkiv = svararkiv;
        this.skolepapir = skolepapir;
        this.familiepapir = familiepapir;
        this.pdf = pdf;
        this.identity = identity;
        this.clock = clock;
    }

    /** In the order of the forløb; none before something has been answered. */
    public List<Papir> of(Forloeb forloeb) {
        return laeg(forloeb).laeg().stream()
                .map(laeg -> new Papir(laeg.titel(), laeg.nr(), laeg.dato(), path(forloeb, laeg)))
                .toList();
    }

    Sagsmappe laeg(Forloeb forloeb) {
        return Sagsmappe.of(svararkiv.of(forloeb.sagsnummer()), clock.getZone());
    }

    byte[] pdf(Forloeb forloeb, Laeg laeg) {
        Side page = Person.asApplication(
                identity,
                () -> laeg.dokument() == Dokument.FAMILIE
                        ? familiepapir.of(forloeb, laeg)
                        : skolepapir.of(forloeb, laeg));
        return pdf.of("papir/sag", page);
    }

    /** The case's number and no name. */
    static String filename(Forloeb forloeb, Laeg laeg) {
        return "%s-%s-%d.pdf".formatted(forloeb.sagsnummer(), laeg.dokument().noegle(), laeg.nr());
    }

    private static String path(Forloeb forloeb, Laeg laeg) {
        boolean one = laeg.dokument() == Dokument.FAMILIE || laeg.dokument() == Dokument.OEVRIGT;
        return "/api/forloeb/%s/papir/%s"
                        .formatted(forloeb.sagsnummer(), laeg.dokument().noegle())
                + (one ? "" : "?nr=" + laeg.nr());
    }

    /** @param nr null for the latest */
    Optional<Laeg> find(Forloeb forloeb, String dokument, Integer nr) {
        return Dokument.of(dokument).flatMap(kind -> laeg(forloeb).find(kind, nr));
    }
}
