package dk.skolevej.indlaesning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.motor.Afvist;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which systems write the same thing. */
class FilformaterTest {

    private static final List<String> COLUMNS = List.of("unilogin", "dato", "kategori", "lektion");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, mark {1}, ''{2}'', lines end {3}")
    @CsvSource({
        "UTF-8, false, ;, LF",
        "UTF-8, true, ;, LF",
        "UTF-8, true, ',', CRLF",
        "UTF-8, false, ',', CRLF",
        "windows-1252, false, ;, CRLF",
        "windows-1252, false, ',', LF"
    })
    void readsEachEncodingDelimiterAndLineEnd(String charset, boolean mark, char delimiter, String end) {
        String text = "unilogin;dato;kategori;lektion\n\nanna;1;\"Sørensen, Æbleø\";x\r\n;;;\nbo;2;»Å«;y"
                .replace(";", String.valueOf(delimiter))
                .replaceAll("\r?\n", end.equals("CRLF") ? "\r\n" : "\n");

        assertThat(read((mark ? "\uFEFF" : "") + text, charset, Tilknytning.OWN))
                .containsExactly("3 anna 1 Sørensen, Æbleø x", "5 bo 2 »Å« y");
    }

    @Test
    void findsTheColumnsInAnyOrder() {
        assertThat(read("Lektion; KATEGORI ;dato;unilogin\nx;k;d;u\n", "UTF-8", Tilknytning.OWN))
                .containsExactly("2 u d k x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-09", "09-03-2026"})
    void readsDatesTheDanishWayAndTheIsoWay(String written) {
        List<LocalDate> read = new ArrayList<>();
        var fejl = new Fejlliste();
        csv(fejl, Tilknytning.OWN)
                .read(
                        text("unilogin;dato;kategori;lektion\nu;" + written + ";k;l\n", "UTF-8"),
                        row -> read.add(new Felter(Set.of(), fejl).date(row, "dato")));
        assertThat(read).containsExactly(LocalDate.of(2026, 3, 9));
    }

    @Test
    void readsAnotherSystemsColumnsAndCodesByItsTilknytning() throws IOException {
        Files.writeString(folder.resolve("skema.properties"), """
                # fra leverandørens vejledning
                kolonne.unilogin = Brugernavn
                kolonne.kategori = Fraværsårsag
                kategori.sygdom = S;Syg
                kategori.ekstraordinaer = LF
                kategori.ulovligt = UF
                lektion.morgen = 1,0
                lektion.sidste = 0,5
                """);
        Tilknytning skema = new Tilknytninger(folder.toString()).of("skema");

        assertThat(read("Skole;Brugernavn;Fraværsårsag;dato;lektion\n1;u;k;d;l\n", "windows-1252", skema))
                .containsExactly("2 u d k l");
        assertThat(List.of("s", "SYG", "lf", " UF "))
                .extracting(code -> skema.kode("kategori", code))
                .containsExactly("sygdom", "sygdom", "ekstraordinaer", "ulovligt");
        assertThat(skema.kode("lektion", "0,5")).isEqualTo("sidste");
        assertThat(List.of("sygdom", "U", ""))
                .as("never guessed")
                .allMatch(code -> skema.kode("kategori", code) == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ukendt", "../skema", "SKEMA", "", "a/b"})
    void knowsNoOtherSystem(String system) {
        var tilknytninger = new Tilknytninger(folder.toString());
        assertThatThrownBy(() -> tilknytninger.of(system))
                .isInstanceOfSatisfying(
                        Afvist.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kategori.syg = S", "katagori.sygdom = S", "x = y", "kategori.sygdom = S;S"})
    void refusesATilknytningItDoesNotUnderstand(String line) throws IOException {
        Files.writeString(folder.resolve("skema.properties"), line);
        var tilknytninger = new Tilknytninger(folder.toString());

        assertThatThrownBy(() -> tilknytninger.of("skema"))
                .isInstanceOfSatisfying(Afvist.class, e -> assertThat(e.kode()).isEqualTo("tilknytningUgyldig"));
    }

    private static List<String> read(String file, String charset, Tilknytning tilknytning) {
        List<String> rows = new ArrayList<>();
        var fejl = new Fejlliste();
        int count = csv(fejl, tilknytning)
                .read(
                        text(file, charset),
                        row -> rows.add(row.linje() + " " + row.get("unilogin") + " " + row.get("dato") + " "
                                + row.get("kategori") + " " + row.get("lektion")));
        assertThat(fejl.byLine()).isEmpty();
        assertThat(count).isEqualTo(rows.size());
        return rows;
    }

    private static Csvfil csv(Fejlliste fejl, Tilknytning tilknytning) {
        return new Csvfil(COLUMNS, tilknytning, fejl);
    }

    private static Filtekst text(String file, String charset) {
        return new Filtekst(
                new Filbytes(new ByteArrayInputStream(file.getBytes(Charset.forName(charset))), Long.MAX_VALUE));
    }
}
