package dk.skolevej.papir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.motor.Person;
import dk.skolevej.sletning.Opbevaring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** All papers of a closed case in one zip, with {@code metadata.json} for the municipality's ESDH; what is in it names the pupil, its names do not. */
@Component
class Arkivpakke {

    private final Papirer papirer;
    private final Opbevaring opbevaring;
    private final Skoler skoler;
    private final Arkivvalg choice;
    private final ObjectMapper json;
    private final IdentityService identity;
    private final Clock clock;

    Arkivpakke(
            Papirer papirer,
            Opbevaring opbevaring,
            Skoler skoler,
            Arkivvalg choice,
            ObjectMapper json,
            IdentityService identity,
            Clock clock) {
        this.papirer = papirer;
        this.opbevaring = opbevaring;
        this.skoler = skoler;
        this.choice = choice;
        this.json = json;
        this.identity = identity;
        this.clock = clock;
    }

    /** {@code sha256} in hex, of the file. */
    record Fil(String fil, String titel, int nr, LocalDate dato, String sha256) {}

    /** {@code lukketSom} and {@code opbevaring.afgoerelse} are stable codes; dates are ISO 8601. */
    record Metadata(
            String sagsnummer,
            String institutionsnummer,
            String skole,
            LocalDate oprettet,
            LocalDate lukket,
            String lukketSom,
            String kle,
            Opbevaring.Frist opbevaring,
            LocalDate dannet,
            List<Fil> dokumenter) {}

    /** The zip, put together when it is asked for: the look is written first. Empty while the case is open. */
    Optional<Supplier<byte[]>> of(Forloeb forloeb) {
        return Person.asApplication(identity, () -> opbevaring.of(forloeb.sagsnummer()))
                .map(frist -> () -> zip(forloeb, frist));
    }

    private byte[] zip(Forloeb forloeb, Opbevaring.Frist frist) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            List<Fil> files = new ArrayList<>();
            for (Laeg laeg : papirer.laeg(forloeb).laeg()) {
                String name = Papirer.filename(forloeb, laeg);
                byte[] pdf = papirer.pdf(forloeb, laeg);
                add(zip, name, pdf);
                files.add(new Fil(name, laeg.titel(), laeg.nr(), laeg.dato(), sha256(pdf)));
            }
            add(zip, "metadata.json", metadata(forloeb, frist, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] metadata(Forloeb forloeb, Opbevaring.Frist frist, List<Fil> files) throws JsonProcessingException {
        var about = new Metadata(
                forloeb.sagsnummer(),
                forloeb.skole(),
                skoler.name(forloeb.skole()).orElse(null),
                LocalDate.ofInstant(forloeb.oprettet(), clock.getZone()),
                frist.lukket(),
                forloeb.lukketSom().name(),
                choice.kle().isBlank() ? null : choice.kle(),
                frist,
                LocalDate.now(clock),
                files);
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(about);
    }

    private void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.now(clock));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
