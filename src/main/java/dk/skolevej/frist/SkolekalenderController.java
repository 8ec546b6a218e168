package dk.skolevej.frist;

import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forvaltning's door to the school calendars: CSV in and the same CSV out. */
@RestController
class SkolekalenderController {

    private static final String CSV = "text/csv";
    private static final String CSV_UTF8 = "text/csv;charset=UTF-8";
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final String PATH = "/api/skolekalender";

    private final Kalenderindlaesning indlaesning;
    private final Kalenderarkiv arkiv;
    private final IdentityService identity;

    SkolekalenderController(Kalenderindlaesning indlaesning, Kalenderarkiv arkiv, IdentityService identity) {
        this.indlaesning = indlaesning;
        this.arkiv = arkiv;
        this.identity = identity;
    }

    @PutMapping(path = PATH + "/{skoleaar}", consumes = CSV)
    Kalenderindlaesning.Indlaest replace(@PathVariable String skoleaar, InputStream csv) {
        return indlaesning.load(skoleaar, text(csv), me());
    }

    /** The same, with the school year read from the dates. */
    @PostMapping(path = PATH, consumes = CSV)
    Kalenderindlaesning.Indlaest load(InputStream csv) {
        return indlaesning.load(null, text(csv), me());
    }

    @GetMapping(path = PATH + "/{skoleaar}", produces = CSV_UTF8)
    String read(@PathVariable String skoleaar) {
        List<Kalenderdag> days = Skoleaar.parse(skoleaar)
                .map(arkiv::of)
                .filter(found -> !found.isEmpty())
                .orElseThrow(() ->
                        new Afvist(404, "ukendtSkoleaar", "Der er ikke indlæst en skolekalender for det skoleår."));
        return days.stream()
                .map(day -> "%s;%s;%s;%s"
                        .formatted(
                                day.skole(),
                                day.dato(),
                                day.skoledag() ? "ja" : "nej",
                                day.navn() == null ? "" : day.navn()))
                .collect(Collectors.joining("\n", "institutionsnummer;dato;skoledag;navn\n", "\n"));
    }

    private String me() {
        return Person.current(identity).orElseThrow().id();
    }

    private static String text(InputStream csv) {
        try {
            byte[] read = csv.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw new Afvist(413, "forStor", "Filen er for stor: højst 2 MB ad gangen.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Afvist(422, "skolekalenderUgyldig", "Skolekalenderen er ikke indlæst: gem filen som UTF-8.");
        } catch (IOException e) {
            throw new Afvist(400, "ulaeselig", "Filen kom ikke hel frem. Prøv igen.");
        }
    }
}
