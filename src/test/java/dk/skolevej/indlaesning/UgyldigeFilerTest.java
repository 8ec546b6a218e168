package dk.skolevej.indlaesning;

import static dk.skolevej.indlaesning.Indlaesningsproeve.ABSENCE;
import static dk.skolevej.indlaesning.Indlaesningsproeve.ENG;
import static dk.skolevej.indlaesning.Indlaesningsproeve.HEADING;
import static dk.skolevej.indlaesning.Indlaesningsproeve.SKOV;
import static dk.skolevej.indlaesning.Indlaesningsproeve.pupils;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Files as nobody should send them: each is refused with a Danish sentence that repeats nothing of it, and nothing is changed. */
@Scenarietest
@Import(Indlaesningsproeve.class)
class UgyldigeFilerTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** A name and a number that stand in the rows that are refused. */
    private static final String SECRET = "Hemmelig";

    private static final String SECRET_NUMBER = "0102034567";
    private static final String GOOD = ENG + ";elev0001;2026-11-02;morgen;sygdom\n";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Indlaesningsproeve proeve;

    @BeforeEach
    void twentyPupils() {
        scenarie.day("2026-11-23");
        proeve.open();
        proeve.pupils(HEADING + pupils(1, 20));
        proeve.absence(ABSENCE + GOOD);
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
        proeve.close();
    }

    static Stream<Arguments> pupilFiles() {
        String many = pupils(1, 20);
        return Stream.of(
                bad("empty", "", 1, "filen er tom"),
                bad("blank lines only", "\n \n\r\n", 1, "filen er tom"),
                bad("a byte order mark only", "\uFEFF", 1, "filen er tom"),
                bad("only a heading", HEADING, 1, "filen har ingen rækker"),
                bad("no heading", many, 1, "første linje mangler kolonner"),
                bad("a web page", "<html><body>" + SECRET + "</body></html>\n", 1, "første linje mangler kolonner"),
                bad("tabulators", (HEADING + many).replace(';', '\t'), 1, "første linje mangler kolonner"),
                bad(
                        "a heading twice",
                        HEADING.replace("beskyttet\n", "beskyttet;klasse\n"),
                        1,
                        "to kolonner hedder det samme"),
                bad(
                        "a column more",
                        HEADING.replace("\n", ";" + SECRET + "\n") + many,
                        1,
                        "en kolonne, der ikke kendes"),
                bad(
                        "a row that is short",
                        HEADING + many + ENG + ";hemm0001;" + SECRET + "\n",
                        22,
                        "der skal være 12 felter, og der er 3"),
                bad(
                        "a row that is long",
                        HEADING + row(ENG, "hemm0001", "", "7").replace("\n", ";;\n"),
                        2,
                        "der skal være 12 felter, og der er 14"),
                bad("a very long line", HEADING + "x".repeat(5_000_000), 2, "linjen er for lang"),
                bad("an open quotation mark", HEADING + row(ENG, "hemm0001", "\"", "7") + many, 2, "anførselstegn"),
                bad("an open quotation mark at the end", HEADING + many + ENG + ";\"" + SECRET, 22, "anførselstegn"),
                bad("letters after a quotation", HEADING + "\"" + ENG + "\"x;" + SECRET + "\n", 2, "anførselstegn"),
                bad(
                        "a byte order mark in the middle",
                        HEADING + many + "\uFEFF" + HEADING + many,
                        22,
                        "usynligt mærke (BOM)"),
                bad("NUL", HEADING + row(ENG, "hemm0001", "\0", "7"), 2, "ikke en tekstfil"),
                bad("an escape sequence", HEADING + row(ENG, "hemm0001", "\u001b[31m", "7"), 2, "ikke en tekstfil"),
                bad("UTF-16", (HEADING + many).getBytes(StandardCharsets.UTF_16), 1, "ikke en tekstfil"),
                bad("gzip", packed(true), 1, "ikke en tekstfil"),
                bad("a zip bomb", packed(false), 1, "ikke en tekstfil"),
                bad(
                        "a picture",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0},
                        1,
                        "første linje mangler kolonner"),
                bad("two encodings", twoEncodings(), 3, "hverken UTF-8 eller Windows-1252"),
                bad(
                        "no encoding",
                        bytes(HEADING + ENG, new byte[] {(byte) 0x81, '\n'}),
                        2,
                        "hverken UTF-8 eller Windows-1252"),
                bad(
                        "letters broken by a wrong encoding",
                        HEADING + row(ENG, "hemm0001", "Ã¦ble", "7"),
                        2,
                        "fornavn skal være et navn"),
                bad(
                        "a formula",
                        HEADING + row(ENG, "hemm0001", "=cmd|' /C calc'!A0", "7"),
                        2,
                        "fornavn skal være et navn"),
                bad("a formula with a plus", HEADING + row(ENG, "hemm0001", "+1", "7"), 2, "fornavn skal være et navn"),
                bad("an unknown school", HEADING + row("123456", "hemm0001", SECRET, "7"), 2, "skolen kendes ikke"),
                bad("no UNI-login", HEADING + row(ENG, "", SECRET, "7"), 2, "unilogin mangler"),
                bad("a script for a UNI-login", HEADING + row(ENG, "<script>", SECRET, "7"), 2, "unilogin mangler"),
                bad(
                        "a number that is no CPR",
                        HEADING + row(ENG, "hemm0001", SECRET, "7").replace(SECRET_NUMBER, "3102034567"),
                        2,
                        "cpr er ikke et personnummer"),
                bad(
                        "grade 11",
                        HEADING + row(ENG, "hemm0001", SECRET, "11"),
                        2,
                        "klassetrin skal være et tal fra 0 til 10"),
                bad(
                        "a negative grade",
                        HEADING + row(ENG, "hemm0001", SECRET, "-1"),
                        2,
                        "klassetrin skal være et tal fra 0 til 10"),
                bad(
                        "protected, perhaps",
                        HEADING + row(ENG, "hemm0001", SECRET, "7").replace(";nej", ";måske"),
                        2,
                        "beskyttet skal være ja eller nej"),
                bad(
                        "a pupil at two schools",
                        HEADING + row(ENG, "hemm0001", SECRET, "7") + row(SKOV, "hemm0001", SECRET, "7"),
                        3,
                        "eleven står der allerede"),
                bad(
                        "a pupil three times in a long file",
                        HEADING
                                + row(ENG, "hemm0001", "A", "7")
                                + pupils(100, 700)
                                + row(ENG, "hemm0001", "B", "7")
                                + pupils(800, 199)
                                + row(ENG, "hemm0001", "C", "7"),
                        703,
                        "eleven står der allerede"),
                bad(
                        "one CPR number for two",
                        HEADING + row(ENG, "hemm0001", SECRET, "7") + row(ENG, "hemm0002", SECRET, "7"),
                        3,
                        "samme cpr"));
    }

    static Stream<Arguments> absenceFiles() {
        return Stream.of(
                bad(
                        "the pupils' file",
                        HEADING + pupils(1, 20),
                        1,
                        "første linje mangler kolonner: dato, lektion, kategori"),
                bad("31 February", absence("31-02-2026", "morgen", "sygdom"), 3, "dato skal være en dag"),
                bad("the 31st of a short month", absence("2026-09-31", "morgen", "sygdom"), 3, "dato skal være en dag"),
                bad("an American date", absence("11/02/2026", "morgen", "sygdom"), 3, "dato skal være en dag"),
                bad("a day in the future", absence("2026-11-24", "morgen", "sygdom"), 3, "dato ligger ude i fremtiden"),
                bad(
                        "a negative lesson",
                        absence("2026-11-03", "-1", "sygdom"),
                        3,
                        "lektion skal være morgen eller sidste"),
                bad("no lesson", absence("2026-11-03", "", "sygdom"), 3, "lektion skal være morgen eller sidste"),
                bad("an unknown category", absence("2026-11-03", "morgen", SECRET), 3, "kategorien kendes ikke"),
                bad("a formula for a category", absence("2026-11-03", "morgen", "=1+1"), 3, "kategorien kendes ikke"),
                bad(
                        "a pupil nobody knows",
                        absence("2026-11-03", "morgen", "sygdom").replace("elev0002", "hemm0001"),
                        3,
                        "eleven er ikke registreret"),
                bad(
                        "the same day twice",
                        absence("2026-11-02", "morgen", "ulovligt").replace("elev0002", "elev0001"),
                        3,
                        "eleven har allerede en linje"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pupilFiles")
    void refusesAFileOfPupils(String name, byte[] file, long line, String besked) {
        assertRefused(Art.ELEVER, file, line, besked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("absenceFiles")
    void refusesAFileOfAbsence(String name, byte[] file, long line, String besked) {
        assertRefused(Art.FRAVAER, file, line, besked);
    }

    private void assertRefused(Art art, byte[] file, long line, String besked) {
        var before = proeve.everything();

        Indlaest result = proeve.load(art, file, false);

        assertThat(result.batch()).isNull();
        assertThat(result.fejl()).first().satisfies(fejl -> {
            assertThat(fejl.besked()).contains(besked);
            assertThat(fejl.linje()).isEqualTo(line);
        });
        assertThat(result.toString().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("hemm", SECRET_NUMBER, "<", "3102034567");
        assertThat(proeve.everything()).isEqualTo(before);
        assertThat(proeve.count("indlaesning_elev") + proeve.count("indlaesning_fravaer"))
                .isZero();
        assertThat(proeve.pupils(HEADING + pupils(1, 20)).uaendrede())
                .as("the next file")
                .isEqualTo(20);
    }

    @Test
    void stopsReadingAFileThatNeverEnds() {
        InputStream endless = new InputStream() {
            private final byte[] row = "x\n".getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                return row[(int) (at++ % row.length)];
            }

            @Override
            public int read(byte[] into, int from, int length) {
                for (int i = 0; i < length; i++) {
                    into[from + i] = (byte) read();
                }
                return length;
            }
        };
        assertThatThrownBy(() -> new Csvfil(java.util.List.of("x"), Tilknytning.OWN, new Fejlliste())
                        .read(new Filtekst(new Filbytes(endless, 3 * 1024 * 1024)), row -> {}))
                .isInstanceOf(Afvist.class);
    }

    private static Arguments bad(String name, String file, long line, String besked) {
        return bad(name, file.getBytes(StandardCharsets.UTF_8), line, besked);
    }

    private static Arguments bad(String name, byte[] file, long line, String besked) {
        return Arguments.of(name, file, line, besked);
    }

    private static String row(String skole, String unilogin, String fornavn, String klassetrin) {
        return "%s;%s;%s;%s;%s;7.A;%s;;;;;nej\n".formatted(skole, unilogin, SECRET_NUMBER, fornavn, SECRET, klassetrin);
    }

    private static String absence(String dato, String lektion, String kategori) {
        return ABSENCE + GOOD + "%s;elev0002;%s;%s;%s\n".formatted(ENG, dato, lektion, kategori);
    }

    private static byte[] twoEncodings() {
        return bytes(
                HEADING + row(ENG, "hemm0001", "Åse", "7"),
                row(ENG, "hemm0002", "Åse", "7").getBytes(WINDOWS));
    }

    private static byte[] bytes(String first, byte[] then) {
        byte[] start = first.getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(start, start.length + then.length);
        System.arraycopy(then, 0, all, start.length, then.length);
        return all;
    }

    private static byte[] packed(boolean gzip) {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = gzip ? new GZIPOutputStream(packed) : zip(packed)) {
            for (int i = 0; i < 1_000; i++) {
                out.write(new byte[100_000]);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static OutputStream zip(OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to);
        zip.putNextEntry(new ZipEntry("elever.csv"));
        return zip;
    }
}
