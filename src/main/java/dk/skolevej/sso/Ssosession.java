package dk.skolevej.sso;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;

/**
 * Kept in the session beside the engine's own login, and outlives it at logout: the identity provider is still to be told.
 *
 * @param slut when the login ends by itself
 */
record Ssosession(Instant slut, OAuth2AuthenticationToken login) implements Serializable {

    private static final String ATTRIBUTE = Ssosession.class.getName();

    static Optional<Ssosession> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (Ssosession) session.getAttribute(ATTRIBUTE));
    }

    /** The engine's login in the session, whichever way it came about. */
    static Optional<UserAuthentication> engineLogin(HttpServletRequest request, ProcessEngine engine) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> AuthenticationUtil.getAuthsFromSession(session)
                        .getAuthenticationForProcessEngine(engine.getName()))
                .filter(UserAuthentication.class::isInstance)
                .map(UserAuthentication.class::cast);
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }
}
