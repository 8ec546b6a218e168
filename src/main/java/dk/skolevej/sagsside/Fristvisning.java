package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.frist.Fristforklaring;
import dk.skolevej.frist.Skolekalendere;
import dk.skolevej.motor.Sagsstand;
import dk.skolevej.opfoelgning.Opfoelgning;
import dk.skolevej.opfoelgning.Opfoelgninger;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The next deadline of a case, what it is for, and why it is that day. */
@Component
class Fristvisning {

    /** Both are null when nothing is due. */
    record Frist(LocalDate dag, String forklaring) {

        static final Frist NONE = new Frist(null, null);
    }

    private final Skolekalendere skolekalendere;
    private final Opfoelgninger opfoelgninger;

    Fristvisning(Skolekalendere skolekalendere, Opfoelgninger opfoelgninger) {
        this.skolekalendere = skolekalendere;
        this.opfoelgninger = opfoelgninger;
    }

    Frist next(Forloeb forloeb, Sagsstand stand) {
        Optional<Opfoelgning> open = opfoelgninger.open(forloeb.sagsnummer());
        Fristforklaring words = new Fristforklaring(skolekalendere.of(forloeb.skole()));
        if (stand.frist() != null && forloeb.fase() == Fase.I_BERO) {
            Frist resume = ordinary(words, stand);
            return new Frist(resume.dag(), "Sagen er i bero, og dens frister står stille. " + resume.forklaring());
        }
        if (stand.frist() != null) {
            return open.filter(opfoelgning -> opfoelgning.maal().equals(stand.frist()))
                    .map(opfoelgning -> followUp(words, stand.opgave(), opfoelgning))
                    .orElseGet(() -> ordinary(words, stand));
        }
        return forloeb.fase() == Fase.INDSATS
                ? open.map(opfoelgning -> followUp(words, "Hold opfølgning", opfoelgning))
                        .orElse(Frist.NONE)
                : Frist.NONE;
    }

    /** Up to its target a follow-up is due on the target, from then on on the last day there is. */
    private static LocalDate dueOn(Opfoelgning opfoelgning) {
        return opfoelgning.maalPasseret() ? opfoelgning.frist() : opfoelgning.maal();
    }

    private static Frist ordinary(Fristforklaring words, Sagsstand stand) {
        LocalDate deadline = stand.frist();
        return new Frist(
                deadline,
                "%s: senest %s%s"
                        .formatted(
                                stand.opgave(),
                                words.day(deadline, stand.uge1()),
                                words.skipped(deadline, stand.uge1())));
    }

    private static Frist followUp(Fristforklaring words, String what, Opfoelgning opfoelgning) {
        String last = words.day(opfoelgning.frist(), null);
        return opfoelgning.maalPasseret()
                ? new Frist(
                        dueOn(opfoelgning),
                        "%s: senest %s, målet %s er passeret"
                                .formatted(what, last, words.day(opfoelgning.maal(), null)))
                : new Frist(
                        dueOn(opfoelgning),
                        "%s: senest %s%s, aldrig senere end %s"
                                .formatted(
                                        what,
                                        words.day(opfoelgning.maal(), null),
                                        words.moved(opfoelgning.maal(), opfoelgning.maalUdenFerie()),
                                        last));
    }
}
