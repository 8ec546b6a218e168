package dk.skolevej.sagsside;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.motor.Person;
import dk.skolevej.onlineundervisning.Onlineelever;
import dk.skolevej.onlineundervisning.Onlinetilbud;
import dk.skolevej.onlineundervisning.Onlinetiltag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pupils whom a person teaches at the municipality's offer, or answers for there. */
@Component
class Onlineelevliste {

    private static final String REASON = "onlineelever";

    /** {@code elev} is without guardians, {@code skole} the name of the pupil's own school, {@code andenSkole} whether it is not the one that has the offer. */
    record Linje(
            Onlinetilbud tilbud,
            Onlinetiltag tiltag,
            Elev elev,
            String skole,
            boolean andenSkole,
            List<String> laerere) {}

    private final Onlineelever onlineelever;
    private final Sager sager;
    private final Elever elever;
    private final Skoler skoler;
    private final Adgangslog log;

    Onlineelevliste(Onlineelever onlineelever, Sager sager, Elever elever, Skoler skoler, Adgangslog log) {
        this.onlineelever = onlineelever;
        this.sager = sager;
        this.elever = elever;
        this.skoler = skoler;
        this.log = log;
    }

    /** That each of them was seen is written. */
    List<Linje> of(Person person) {
        List<Onlinetiltag> known = onlineelever.of(person);
        Map<String, Forloeb> cases =
                sager.of(known.stream().map(Onlinetiltag::sagsnummer).toList());
        cases.values()
                .forEach(forloeb -> log.note(Adgang.til(person, Handling.SAGER, REASON)
                        .iSagen(forloeb.sagsnummer())
                        .paaSkolen(forloeb.skole())));
        Map<String, Elev> pupils =
                elever.called(cases.values().stream().map(Forloeb::elev).toList());
        return known.stream()
                .map(tiltag -> line(
                        tiltag,
                        cases.get(tiltag.sagsnummer()),
                        pupils.get(cases.get(tiltag.sagsnummer()).elev())))
                .toList();
    }

    /** The one in this case, when the person knows of it. */
    Optional<Linje> of(Person person, Forloeb forloeb) {
        return onlineelever
                .of(person, forloeb.sagsnummer())
                .map(tiltag -> line(
                        tiltag, forloeb, elever.called(List.of(forloeb.elev())).get(forloeb.elev())));
    }

    private Linje line(Onlinetiltag tiltag, Forloeb forloeb, Elev elev) {
        Onlinetilbud tilbud = onlineelever.tilbud().orElseThrow();
        return new Linje(
                tilbud,
                tiltag,
                elev,
                skoler.name(forloeb.skole()).orElseThrow(),
                !forloeb.skole().equals(tilbud.skole()),
                onlineelever.laerere(tiltag));
    }
}
