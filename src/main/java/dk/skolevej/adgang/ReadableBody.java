package dk.skolevej.adgang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what is sent to the engine's REST API, on both roots, before the engine does: it answers malformed JSON and unknown types in
 * English with the value in it, and now and then with 500. Comes after Spring Security, so that only those who may call get here.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 10)
class ReadableBody extends OncePerRequestFilter {

    /** A form with every field of every list filled to its limit is beyond this; one that a person has written never is. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Afvisning refusal = new Afvisning(false);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !KaldSti.isEngine(request) || type == null || !type.toLowerCase().contains("json");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refusal.write(
                    response,
                    413,
                    "forStor",
                    "Det sendte er for stort: højst 2 MB ad gangen. Forkort teksterne, og prøv igen.");
            return;
        }
        try {
            if (KaldSti.of(request).endsWith("/submit-form")) {
                SentJson.checkForm(body);
            } else if (body.length > 0) {
                SentJson.check(body);
            }
        } catch (SentJson.Unusable unusable) {
            refusal.write(response, 400, unusable.kode(), unusable.getMessage());
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }
}
