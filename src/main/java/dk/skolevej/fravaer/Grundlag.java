package dk.skolevej.fravaer;

import dk.skolevej.forloeb.Datotekst;
import java.time.LocalDate;

/** What the figures of a school stand upon: when absence was last loaded, and the days that have been loaded about (R2-21). */
public record Grundlag(LocalDate senestIndlaest, Periode periode) {

    public String ord() {
        return "Indlæst senest %s, med fravær fra %s til %s"
                .formatted(Datotekst.of(senestIndlaest), Datotekst.of(periode.fra()), Datotekst.of(periode.til()));
    }
}
