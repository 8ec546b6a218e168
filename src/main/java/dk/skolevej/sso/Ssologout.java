package dk.skolevej.sso;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Tells the identity provider, too, once the web applications' own logout (which is safe from forgery) has ended the login here. Whoever is
 * still logged in stays so: a link somewhere must not log anybody out.
 */
class Ssologout implements LogoutSuccessHandler {

    private final OidcClientInitiatedLogoutSuccessHandler provider;
    private final ProcessEngine engine;

    Ssologout(ClientRegistrationRepository registrations, ProcessEngine engine) {
        this.engine = engine;
        this.provider = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        this.provider.setPostLogoutRedirectUri("{baseUrl}/");
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication nobody)
            throws IOException, ServletException {
        var ended = Ssosession.of(request)
                .filter(session -> Ssosession.engineLogin(request, engine).isEmpty());
        if (ended.isEmpty()) {
            response.sendRedirect("/");
            return;
        }
        request.getSession().invalidate();
        provider.onLogoutSuccess(request, response, ended.get().login());
    }
}
