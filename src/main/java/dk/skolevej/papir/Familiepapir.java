package dk.skolevej.papir;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elev.Foraelder;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.forloeb.Svar;
import dk.skolevej.formular.Svarblok;
import dk.skolevej.formular.Svarblok.Punkt;
import dk.skolevej.formular.Svarlaeser;
import dk.skolevej.formular.Udvalg;
import dk.skolevej.opfoelgning.Opfoelgning;
import dk.skolevej.opfoelgning.Opfoelgninger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The family's copy: of the plan and the latest follow-up only what the forms mark as shared with them (domain 3.8). */
@Component
class Familiepapir {

    private static final int OF_AGE = 18;

    private static final String TOGETHER =
            "Her er den plan, vi har lavet sammen. Den er jeres: gem den, og tag den gerne med til næste møde.";

    private static final String DISAGREE =
            "Er du uenig i noget, eller er noget forkert? Sig det til tovholderen. Så bliver det skrevet ned i sagen.\n\n"
                    + "Har I brug for at mødes før den næste opfølgning? Sig det. Så holder vi den tidligere.\n\n"
                    + "Du kan få at vide, hvad der ellers står i sagen, og hvornår og hvorfor nogen har set den. Spørg tovholderen eller skolens leder.";

    private final Elever elever;
    private final Skoler skoler;
    private final Medarbejdere medarbejdere;
    private final Opfoelgninger opfoelgninger;
    private final Svarlaeser answers;
    private final Clock clock;

    Familiepapir(
            Elever elever,
            Skoler skoler,
            Medarbejdere medarbejdere,
            Opfoelgninger opfoelgninger,
            Svarlaeser answers,
            Clock clock) {
        this.elever = elever;
        this.skoler = skoler;
        this.medarbejdere = medarbejdere;
        this.opfoelgninger = opfoelgninger;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param laeg the plan's answers and, when there has been a follow-up, those of the latest */
    Side of(Forloeb forloeb, Laeg laeg) {
        var page = new Opsaetning().text(TOGETHER);
        page.heading(2, "Hvem og hvornår").facts(facts(forloeb));
        page.heading(2, "Det har vi aftalt").answers(shared(laeg.svar().get(0), forloeb), 3);
        if (laeg.svar().size() > 1) {
            page.heading(2, "Den seneste opfølgning").answers(shared(laeg.svar().get(1), forloeb), 3);
        }
        page.heading(2, "Uenig, eller er noget forkert?").text(DISAGREE);
        LocalDate today = LocalDate.now(clock);
        return new Side(
                "Familiens eksemplar af handleplanen",
                "Handleplan, version %d. Status den %s".formatted(laeg.nr(), Datotekst.of(today)),
                recipients(forloeb, today),
                forloeb.sagsnummer(),
                school(forloeb),
                Datotekst.of(today),
                page.dele());
    }

    private List<Svarblok> shared(Svar svar, Forloeb forloeb) {
        return answers.read(svar, forloeb, Udvalg.DELT);
    }

    private List<Punkt> facts(Forloeb forloeb) {
        List<Punkt> facts = new ArrayList<>();
        Elev pupil = elever.of(forloeb);
        facts.add(new Punkt("Planen er for", pupil.navn() + ", " + pupil.klasse(), false));
        if (forloeb.tovholder() != null) {
            facts.add(new Punkt(
                    "Tovholder", "%s, %s".formatted(medarbejdere.name(forloeb.tovholder()), school(forloeb)), false));
        }
        next(forloeb)
                .ifPresent(next -> facts.add(new Punkt(
                        "Næste opfølgning",
                        "Omkring den %s og senest den %s"
                                .formatted(Datotekst.of(next.maal()), Datotekst.of(next.frist())),
                        false)));
        return facts;
    }

    private Optional<Opfoelgning> next(Forloeb forloeb) {
        return forloeb.lukketSom() != null ? Optional.empty() : opfoelgninger.open(forloeb.sagsnummer());
    }

    /** Those with custody, as long as the pupil is a child: from 18 the case is the pupil's alone. */
    private String recipients(Forloeb forloeb, LocalDate today) {
        Elev pupil = elever.of(forloeb);
        boolean child = elever.cpr(forloeb)
                .map(cpr -> Period.between(cpr.foedt(), today).getYears() < OF_AGE)
                .orElse(true);
        Stream<String> guardians = pupil.foraeldre().stream()
                .filter(one -> child && one.foraeldremyndighed())
                .map(Foraelder::navn);
        List<String> all = Stream.concat(Stream.of(pupil.navn()), guardians).toList();
        return all.size() == 1
                ? all.get(0)
                : String.join(", ", all.subList(0, all.size() - 1)) + " og " + all.get(all.size() - 1);
    }

    private String school(Forloeb forloeb) {
        return skoler.name(forloeb.skole()).orElse(forloeb.skole());
    }
}
