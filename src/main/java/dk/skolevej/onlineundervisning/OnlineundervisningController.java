package dk.skolevej.onlineundervisning;

import dk.skolevej.forloeb.Smaatal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forvaltning's numbers: how many are taught online for long, and the export for the evaluation of the trial. No case and no school is told. */
@RestController
class OnlineundervisningController {

    private static final int EXTENDED_FOR_LONG = 3;
    private static final String HIDDEN = "skjult";
    private static final CSVFormat SEMICOLONS = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .setHeader("Fra kvartal", "Til kvartal", "Klassetrin", "Spørgsmål", "Svar", "Elever")
            .get();

    /** @param forlaengetMindstTreGange the number, or "under 5" */
    record OnlineLaenge(String forlaengetMindstTreGange) {}

    private final Onlineundervisninger online;
    private final Evalueringer evalueringer;

    OnlineundervisningController(Onlineundervisninger online, Evalueringer evalueringer) {
        this.online = online;
        this.evalueringer = evalueringer;
    }

    @GetMapping("/api/onlineundervisning")
    OnlineLaenge forLong() {
        return new OnlineLaenge(Smaatal.told(online.extended(EXTENDED_FOR_LONG)));
    }

    @GetMapping(path = "/api/onlineundervisning/evaluering", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> evaluation() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"onlineundervisning.csv\"")
                .body(csv(evalueringer.all()));
    }

    private static String csv(List<Evalueringstal> lines) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, SEMICOLONS)) {
            for (Evalueringstal line : lines) {
                csv.printRecord(
                        line.fra().ord(),
                        line.til().ord(),
                        line.klassetrin(),
                        line.spoergsmaal(),
                        line.svar(),
                        line.elever().isPresent() ? line.elever().getAsInt() : HIDDEN);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
