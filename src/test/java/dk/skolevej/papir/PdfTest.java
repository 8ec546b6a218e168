package dk.skolevej.papir;

import static org.assertj.core.api.Assertions.assertThat;

import com.samskivert.mustache.Mustache;
import com.sun.net.httpserver.HttpServer;
import dk.skolevej.formular.Svarblok.Gruppe;
import dk.skolevej.formular.Svarblok.Liste;
import dk.skolevej.formular.Svarblok.Punkt;
import dk.skolevej.sider.Skabeloner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.mustache.MustacheResourceTemplateLoader;

/** Any page as PDF/UA: tagged, in Danish, with its fonts in it, and with nothing from elsewhere. */
class PdfTest {

    private static final String PAGE = """
            <html lang="da"><head><title>Prøve</title><meta name="description" content="Prøve" /></head><body>%s</body></html>""";

    private final Pdf pdf = new Pdf(templates());

    @Test
    void isTaggedAndSaysItsLanguageAndTitle() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.of("papir/sag", side("Et svar")))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).startsWith("da");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Handleplan, version 2, sag FP-2026-00123");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(types(catalog.getStructureTreeRoot()))
                    .contains("H1", "H2", "H3", "P", "Table", "TR", "TH", "TD");
            assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo("Mødet");
        }
    }

    @Test
    void hasNothingThatAMachineFindsWrongWithItAsPdfUa() throws IOException {
        assertThat(Pdfua.faults(pdf.of("papir/sag", side("Et langt svar om en lang dag. ".repeat(200)))))
                .isEmpty();
        assertThat(Pdfua.faults(untagged())).as("what is wrong is found").anyMatch(fault -> fault.startsWith("7.1-"));
    }

    @Test
    void bringsItsFontsAlong() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.of("papir/sag", side("Ærø, Łódź og Škoda")))) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(name -> name.contains("IBMPlexSans"));
        }
    }

    @Test
    void hasNumberDateVersionAndReceiverOnEveryPage() {
        List<String> pages = Papirtekst.pages(pdf.of("papir/sag", side("Et langt svar om en lang dag. ".repeat(400))));

        assertThat(pages).hasSizeGreaterThan(2);
        for (int page = 0; page < pages.size(); page++) {
            assertThat(pages.get(page))
                    .contains(
                            "Sag FP-2026-00123",
                            "Bøgeskolen",
                            "Handleplan, version 2 · 12. oktober 2026",
                            "Til: Skolens sag",
                            "Side %d af %d".formatted(page + 1, pages.size()));
        }
    }

    @Test
    void showsMarkupAsItWasWritten() {
        String attack =
                "<script>alert(1)</script> <b>fed</b> &amp; ${side.titel()} th:text=\"x\" [[${1+1}]] **stjerner**";

        assertThat(Papirtekst.of(pdf.of("papir/sag", side(attack))).replace(" ", ""))
                .contains(attack.replace(" ", ""));
    }

    @Test
    void leavesOutWhatIsNoTextAndShowsTheRest() {
        assertThat(Papirtekst.of(pdf.of("papir/sag", side("før\u0000\u0008\u001f\ufffe\ud800efter"))))
                .contains("førefter");
        assertThat(Papirtekst.of(pdf.of("papir/sag", side("glad 🙂 مرحبا dag"))))
                .contains("glad ◊", "dag")
                .doesNotContain("#");
    }

    @Test
    void fetchesNothingWhateverAPageRefersTo(@TempDir Path folder) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            String there = "http://localhost:" + server.getAddress().getPort();
            Path secret = Files.writeString(folder.resolve("hemmelig.txt"), "hemmelig");
            String page = PAGE.formatted("""
                    <link rel="stylesheet" href="%1$s/a.css" /><style>@import url(%1$s/b.css); p { background: url(%1$s/c.png) }
                    @font-face { font-family: x; src: url(%1$s/d.ttf) }</style>
                    <p>her</p><img src="%1$s/e.png" alt="e" /><img src="%2$s" alt="f" /><object data="%1$s/g.svg" type="image/svg+xml">g</object>
                    <a href="%1$s/h">et link</a>""".formatted(there, secret.toUri()));

            assertThat(Papirtekst.of(
                            pdf.render(page.replace("<body>", "<body style=\"font-family: 'IBM Plex Sans'\">"))))
                    .contains("her")
                    .doesNotContain("hemmelig");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static byte[] untagged() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static Side side(String answer) {
        var page = new Opsaetning()
                .facts(List.of(new Punkt("Elev", "Mynte Havtorn", false)))
                .answers(
                        List.of(new Gruppe(
                                "Mødet",
                                List.of(
                                        new Punkt("Hvad siger I?", answer, true),
                                        new Liste(
                                                "Hvem var med?",
                                                List.of(List.of(
                                                        new Punkt("Navn", "Pia", false),
                                                        new Punkt("Rolle", "PPR", false)))),
                                        new Liste(
                                                "Tiltag",
                                                List.of(
                                                        List.of(new Punkt("Hvad?", "Ro i timerne. ".repeat(20), true)),
                                                        List.of(new Punkt("Hvad?", "Tid", true))))))),
                        2);
        return new Side(
                "Handleplan, version 2",
                "12. oktober 2026",
                "Skolens sag – fortroligt",
                "FP-2026-00123",
                "Bøgeskolen",
                "28. november 2026",
                page.dele());
    }

    private static Set<String> types(PDStructureNode node) {
        Set<String> types = new HashSet<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                types.addAll(types(element));
            }
        }
        return types;
    }

    static Mustache.Compiler templates() {
        return Skabeloner.templates(
                new MustacheResourceTemplateLoader("classpath:/templates/", ".mustache"), Clock.systemDefaultZone());
    }
}
