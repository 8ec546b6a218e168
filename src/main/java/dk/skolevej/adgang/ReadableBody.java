package dk.skolevej.adgang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what is sent, before the engine or a controller does, and no further than its limit. The engine's REST API, on both roots,
 * would take any size, and answers malformed JSON and unknown types in English with the value in it, and now and then with 500.
 * Comes after Spring Security, so that only those who may call get here.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 10)
class ReadableBody extends OncePerRequestFilter {

    /** A form with every field of every list filled to its limit is beyond this; one that a person has written never is. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Afvisning refusal = new Afvisning(false);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return KaldSti.isEngine(request) ? sendsNothing(request) : !KaldSti.isOwn(request) || !sends("json", request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean files = sends("multipart", request);
        int most = files ? SentFiles.MOST_BYTES : MOST_BYTES;
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            tooMuch(
                    response,
                    files
                            ? "Filerne er for store: højst 5 MB ad gangen."
                            : "Det sendte er for stort: højst 2 MB ad gangen. Forkort teksterne, og prøv igen.");
            return;
        }
        try {
            if (files) {
                SentFiles.check(request.getContentType(), body);
            } else if (KaldSti.isEngine(request) && sends("json", request)) {
                checkJson(request, body);
            }
        } catch (SentFiles.TooMuch tooMuch) {
            tooMuch(response, tooMuch.getMessage());
            return;
        } catch (SentJson.Unusable unusable) {
            refusal.write(response, 400, unusable.kode(), unusable.getMessage());
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private static void checkJson(HttpServletRequest request, byte[] body) throws SentJson.Unusable {
        if (KaldSti.of(request).endsWith("/submit-form")) {
            SentJson.checkForm(body);
        } else if (body.length > 0) {
            SentJson.check(body);
        }
    }

    private void tooMuch(HttpServletResponse response, String why) throws IOException {
        refusal.write(response, 413, "forStor", why);
    }

    private static boolean sendsNothing(HttpServletRequest request) {
        return request.getContentType() == null
                && request.getContentLengthLong() <= 0
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    private static boolean sends(String kind, HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).contains(kind);
    }
}
