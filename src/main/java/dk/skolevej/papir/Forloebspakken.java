package dk.skolevej.papir;

import dk.skolevej.forloeb.Datotekst;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the forløbspakke is, for parents and staff who have no case: that everybody knows what happens, and how to ask for it (R4-02 to R4-04). */
@Component
class Forloebspakken {

    private final Pdf pdf;
    private final Clock clock;

    Forloebspakken(Pdf pdf, Clock clock) {
        this.pdf = pdf;
        this.clock = clock;
    }

    byte[] pdf() {
        String today = Datotekst.of(LocalDate.now(clock));
        return pdf.of(
                "papir/forloebspakken",
                new Side(
                        "Forløbspakken ved bekymrende skolefravær",
                        today,
                        "Forældre og medarbejdere",
                        null,
                        "Kommunens skoler",
                        today,
                        List.of()));
    }
}
