package dk.skolevej.adgang;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The token against forged requests that Camunda's web applications already keep in the session: one login, one token. */
class SessionToken implements CsrfTokenRepository {

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String value
                ? token(value)
                : null;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token == null ? null : token.getToken());
        }
    }

    /** Whether the request shows that it comes from one of our own pages. */
    boolean isSent(HttpServletRequest request) {
        CsrfToken token = loadToken(request);
        return token != null && token.getToken().equals(request.getHeader(token.getHeaderName()));
    }

    private CsrfToken token(String value) {
        return new DefaultCsrfToken(CsrfConstants.CSRF_TOKEN_HEADER_NAME, "_csrf", value);
    }
}
