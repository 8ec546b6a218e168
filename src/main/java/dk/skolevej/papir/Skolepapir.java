package dk.skolevej.papir;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.forloeb.Svar;
import dk.skolevej.formular.Svarblok.Punkt;
import dk.skolevej.formular.Svarlaeser;
import dk.skolevej.formular.Udvalg;
import dk.skolevej.opfoelgning.Opfoelgning;
import dk.skolevej.opfoelgning.Opfoelgninger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The papers of the school's own record: all that was answered, by whom and when. */
@Component
class Skolepapir {

    private static final String FOR_THE_RECORD = "Skolens sag – fortroligt";

    private final Elever elever;
    private final Skoler skoler;
    private final Medarbejdere medarbejdere;
    private final Opfoelgninger opfoelgninger;
    private final Svarlaeser answers;
    private final Svarord words;
    private final Clock clock;

    Skolepapir(
            Elever elever,
            Skoler skoler,
            Medarbejdere medarbejdere,
            Opfoelgninger opfoelgninger,
            Svarlaeser answers,
            Svarord words,
            Clock clock) {
        this.elever = elever;
        this.skoler = skoler;
        this.medarbejdere = medarbejdere;
        this.opfoelgninger = opfoelgninger;
        this.answers = answers;
        this.words = words;
        this.clock = clock;
    }

    Side of(Forloeb forloeb, Laeg laeg) {
        var page = new Opsaetning().facts(facts(forloeb, laeg));
        boolean first = laeg.dokument() != Dokument.OEVRIGT;
        for (Svar svar : laeg.svar()) {
            if (!first) {
                page.heading(2, words.trin(svar));
            }
            page.source(words.kilde(svar)).answers(answers.read(svar, forloeb, Udvalg.ALT), first ? 2 : 3);
            first = false;
        }
        return new Side(
                laeg.titel(),
                Datotekst.of(laeg.dato()),
                FOR_THE_RECORD,
                forloeb.sagsnummer(),
                skoler.name(forloeb.skole()).orElse(forloeb.skole()),
                Datotekst.of(LocalDate.now(clock)),
                page.dele());
    }

    private List<Punkt> facts(Forloeb forloeb, Laeg laeg) {
        Elev pupil = elever.of(forloeb);
        List<Punkt> facts = new ArrayList<>();
        facts.add(fact("Elev", pupil.navn()));
        facts.add(fact("Klasse", pupil.klasse()));
        facts.add(fact("Skole", skoler.name(forloeb.skole()).orElse(forloeb.skole())));
        facts.add(fact(
                "Tovholder", forloeb.tovholder() == null ? "Ikke udpeget" : medarbejdere.name(forloeb.tovholder())));
        if (laeg.dokument() == Dokument.HANDLEPLAN) {
            facts.add(fact("Godkendt", Datotekst.of(laeg.dato())));
        } else if (laeg.dokument() == Dokument.OPFOELGNING) {
            held(forloeb, laeg).ifPresent(held -> facts.addAll(target(held)));
        }
        return facts;
    }

    /** The follow-up that was held on the day the answers are of. */
    private java.util.Optional<Opfoelgning> held(Forloeb forloeb, Laeg laeg) {
        return opfoelgninger.of(forloeb.sagsnummer()).stream()
                .filter(one -> laeg.dato().equals(one.afholdt()))
                .findFirst();
    }

    private List<Punkt> target(Opfoelgning held) {
        long late = held.forsinketDage(held.afholdt());
        return List.of(
                fact("Mål", Datotekst.of(held.maal())),
                fact(
                        "Frist",
                        Datotekst.of(held.frist())
                                + (late == 0
                                        ? ""
                                        : ", holdt %d %s for sent".formatted(late, late == 1 ? "dag" : "dage"))));
    }

    private static Punkt fact(String what, String value) {
        return new Punkt(what, value, false);
    }
}
