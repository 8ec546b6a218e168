package dk.skolevej.sso;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Tells whoever came back from the identity provider in vain why, and the log which rule it was; neither says who. */
class Afslagsside implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Afslagsside.class);

    private static final Template PAGE = page();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String code = reason instanceof OAuth2AuthenticationException oidc
                ? oidc.getError().getErrorCode()
                : "";
        Afslag refusal = Afslag.of(code);
        // the code may be what somebody has written into the address
        LOG.warn("Login from the identity provider refused: {}", code.matches("\\w{1,50}") ? code : refusal.kode());
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        response.setStatus(refusal == Afslag.LOGIN_FEJLEDE ? 401 : 403);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PAGE.execute(Map.of("tekst", refusal.tekst())));
    }

    private static Template page() {
        try {
            return Mustache.compiler()
                    .escapeHTML(true)
                    .compile(new ClassPathResource("sso/afslag.html").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
