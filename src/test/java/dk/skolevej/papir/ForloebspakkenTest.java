package dk.skolevej.papir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** R4-02 to R4-04: parents and staff know the frame, and how to work with the school. */
class ForloebspakkenTest {

    private final Forloebspakken forloebspakken = new Forloebspakken(
            new Pdf(PdfTest.templates()),
            Clock.fixed(Instant.parse("2026-08-10T08:00:00Z"), ZoneId.of("Europe/Copenhagen")));

    @Test
    void isPdfUa() {
        assertThat(Pdfua.faults(forloebspakken.pdf())).isEmpty();
    }

    @Test
    void saysWhatHappensWhenAndWhoAnswersForIt() {
        assertThat(Papirtekst.of(forloebspakken.pdf()))
                .contains(
                        "Når det er svært at komme i skole",
                        "10. august 2026",
                        "Til: Forældre og medarbejdere",
                        "Er du bekymret? Sig det",
                        "bede om en støtteplan",
                        "Uge 1-2 Klasseteamet",
                        "Uge 4 Møde, hvor handleplanen bliver lavet.",
                        "Uge 4-7",
                        "Mindst hver 8.-12. uge",
                        "Indsats til eleven og forældrene.",
                        "Indsats til fællesskabet.",
                        "Indsats til sygeundervisning.",
                        "Der går højst 12 uger mellem to opfølgninger.",
                        "Den voksne, som eleven selv peger på.")
                .doesNotContain("Sag FP", "skolevægring", "null", "${");
    }
}
