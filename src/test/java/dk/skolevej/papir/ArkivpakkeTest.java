package dk.skolevej.papir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What goes into the ESDH before a case is deleted. */
@Scenarietest
@TestPropertySource(properties = "skolevej.arkiv.kle=17.00.00G01")
class ArkivpakkeTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    Sager sager;

    @Autowired
    Arkivpakke arkivpakke;

    @Autowired
    Papirer papirer;

    @Autowired
    JdbcClient jdbc;

    private Sag sag;

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void holdsEveryPaperAndWhatTheArchiveAsksFor() throws Exception {
        close();
        jdbc.sql(
                        "insert into journalisering (sagsnummer, afgoerelse, reference, hvem, tidspunkt) values (?, 'JOURNALISERET', 'S2026-7', 'frida', (select lukket from forloeb where sagsnummer = ?))")
                .params(sag.sagsnummer(), sag.sagsnummer())
                .update();
        Map<String, byte[]> files = unzip();
        JsonNode about = new ObjectMapper().readTree(files.get("metadata.json"));

        String number = sag.sagsnummer();
        assertThat(files.keySet())
                .containsExactly(
                        number + "-kortlaegning-1.pdf",
                        number + "-handleplan-1.pdf",
                        number + "-opfoelgning-1.pdf",
                        number + "-afslutning-1.pdf",
                        number + "-familie-1.pdf",
                        number + "-oevrigt-1.pdf",
                        "metadata.json");
        assertThat(about.path("sagsnummer").asText()).isEqualTo(number);
        assertThat(about.path("institutionsnummer").asText()).isEqualTo("101001");
        assertThat(about.path("skole").asText()).isEqualTo("Bøgeskolen");
        assertThat(about.path("oprettet").asText()).isEqualTo("2026-08-17");
        assertThat(about.path("lukket").asText()).isEqualTo("2027-01-27");
        assertThat(about.path("lukketSom").asText()).isEqualTo("AFSLUTTET");
        assertThat(about.path("kle").asText()).isEqualTo("17.00.00G01");
        assertThat(about.path("opbevaring").path("regel").asText()).isEqualTo("60 måneder efter lukning");
        assertThat(about.path("opbevaring").path("slettesFra").asText()).isEqualTo("2032-01-27");
        assertThat(about.path("opbevaring").path("reference").asText()).isEqualTo("S2026-7");
        assertThat(about.path("dokumenter")).hasSize(6);
        for (JsonNode file : about.path("dokumenter")) {
            byte[] content = files.get(file.path("fil").asText());
            assertThat(file.path("sha256").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
            assertThat(Papirtekst.of(content)).contains("Sag " + number);
        }
        assertThat(about.toString() + files.keySet()).doesNotContain("Havtorn", "Mynte", Scenarie.PUPIL);
    }

    @Test
    void thereIsNoneOfACaseThatIsOpenAlsoWhenItIsWatchedForRelapse() {
        scenarie.day("2026-08-17");
        sag = scenarie.worry();
        assertThat(arkivpakke.of(forloeb())).isEmpty();

        sag.toIndsats();
        scenarie.travelTo("2026-10-05");
        sag.followedUp("afrund").done("lise", "kvitterForOpfoelgning");
        sag.done("tove", "forberedAfslutning").done("lise", "bekraeftAfslutning");
        assertThat(sag.column("fase")).isEqualTo("EFTERVAERN");
        assertThat(arkivpakke.of(forloeb())).isEmpty();
    }

    @Test
    void aWorryThatCameToNothingHasWhatWasSaid() throws IOException {
        scenarie.day("2026-08-17");
        sag = scenarie.worry();
        sag.done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));

        assertThat(unzip().keySet()).containsExactly(sag.sagsnummer() + "-oevrigt-1.pdf", "metadata.json");
    }

    private void close() {
        scenarie.day("2026-08-17");
        sag = scenarie.worry().toIndsats();
        scenarie.travelTo("2026-10-05");
        sag.followedUp("afrund").done("lise", "kvitterForOpfoelgning");
        sag.done("tove", "forberedAfslutning").done("lise", "bekraeftAfslutning");
        scenarie.travelTo("2027-01-27");
        sag.done("tove", "kontrollerTilbagefald");
        assertThat(sag.column("fase")).isEqualTo("LUKKET");
    }

    private Map<String, byte[]> unzip() throws IOException {
        byte[] zip =
                scenarie.as("lise", () -> arkivpakke.of(forloeb()).orElseThrow().get());
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private Forloeb forloeb() {
        return sager.find(sag.sagsnummer()).orElseThrow();
    }
}
