package dk.skolevej.papir;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes a tagged PDF (PDF/UA) of a template. Everything it needs is in the jar: nothing is fetched, whatever a page refers to. */
@Component
final class Pdf {

    private static final String FAMILY = "IBM Plex Sans";
    /** For a character that the fonts do not have: a smiley, another alphabet. */
    private static final String UNKNOWN = "◊";

    private static final int REGULAR = 400;
    private static final int BOLD = 600;

    /** What XML cannot hold, whoever wrote it. */
    private static final Pattern NO_TEXT =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** As which the templates may write it. */
    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-fA-F]+)|([0-9]+));");

    static {
        // the renderer tells of the text it cannot show, and that is a child's data
        XRLog.setLoggingEnabled(false);
    }

    private final Mustache.Compiler templates;
    private final String style = new String(resource("templates/papir/papir.css"), StandardCharsets.UTF_8);
    private final byte[] regular = resource("papir/skrift/IBMPlexSans-Regular.ttf");
    private final byte[] bold = resource("papir/skrift/IBMPlexSans-SemiBold.ttf");

    Pdf(Mustache.Compiler templates) {
        this.templates = templates;
    }

    byte[] of(String template, Side side) {
        String page = templates.loadTemplate(template).execute(Map.of("side", side, "stil", style));
        return render(
                NO_TEXT.matcher(REFERENCE.matcher(page).replaceAll(Pdf::text)).replaceAll(""));
    }

    private static String text(MatchResult reference) {
        int character = reference.group(1) == null
                ? Integer.parseInt(reference.group(2))
                : Integer.parseInt(reference.group(1), 16);
        boolean none = NO_TEXT.matcher(Character.toString(character)).matches();
        return none ? "" : Matcher.quoteReplacement(reference.group());
    }

    /** @param xhtml well-formed */
    byte[] render(String xhtml) {
        var pdf = new ByteArrayOutputStream();
        var renderer = new PdfRendererBuilder()
                .usePdfUaAccessbility(true)
                .useFont(font(regular), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(font(bold), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useReplacementText(UNKNOWN)
                .withProducer("Skolevej")
                .withHtmlContent(xhtml, null)
                .toStream(pdf);
        try {
            renderer.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(byte[] font) {
        return () -> new ByteArrayInputStream(font);
    }

    private static byte[] resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
