package dk.skolevej.papir;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Svar;
import dk.skolevej.formular.Svarlaeser;
import dk.skolevej.formular.Udvalg;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A case's answers one by one, laid out as on paper. Whoever asks here has checked that the person may read that much. */
@Component
public class Svarsamling {

    private final Svarlaeser answers;
    private final Svarord words;

    Svarsamling(Svarlaeser answers, Svarord words) {
        this.answers = answers;
        this.words = words;
    }

    /** @param niveau of the outermost headings: 2 below the page's title */
    public Svarark read(Svar svar, Forloeb forloeb, Udvalg udvalg, int niveau) {
        return new Svarark(
                words.trin(svar),
                words.kilde(svar),
                new Opsaetning()
                        .answers(answers.read(svar, forloeb, udvalg), niveau)
                        .dele());
    }

    public boolean reads(Svar svar, Forloeb forloeb, Udvalg udvalg) {
        return !answers.read(svar, forloeb, udvalg).isEmpty();
    }

    /** What the steps of this case's answers are called. */
    public Function<Svar, String> trin(Forloeb forloeb) {
        return words.trin(forloeb.sagsnummer());
    }
}
