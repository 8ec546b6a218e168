package dk.skolevej.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** From the identity provider's word to a login here: first whether they may, then the session. */
@Component
class Ssologin implements AuthenticationSuccessHandler {

    private final OidcUserService provider = new OidcUserService();
    private final RequestCache asked = Ssokonfiguration.ASKED_FOR;
    private final ProcessEngine engine;
    private final Kommuneclaims claims;
    private final Ssobrugere users;
    private final Ssoindstillinger settings;
    private final Clock clock;

    Ssologin(ProcessEngine engine, Kommuneclaims claims, Ssobrugere users, Ssoindstillinger settings, Clock clock) {
        this.engine = engine;
        this.claims = claims;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws OAuth2AuthenticationException with the code of an {@link Afslag} for whoever may not come in */
    OidcUser admit(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        String issuer = request.getIdToken().getIssuer().toString();
        Optional<Afslag> refused =
                claims.read(issuer, user.getClaims()).map(this::follow).orElse(Optional.of(Afslag.UGYLDIGT_BRUGERNAVN));
        if (refused.isEmpty() && !end(user).isAfter(clock.instant())) {
            refused = Optional.of(Afslag.LOGIN_FEJLEDE);
        }
        refused.ifPresent(reason -> {
            throw new OAuth2AuthenticationException(new OAuth2Error(reason.kode()));
        });
        return user;
    }

    /** Two logins of one person at the same moment: who comes second finds it done when trying again. */
    private Optional<Afslag> follow(Kommunelogin login) {
        try {
            return users.follow(login);
        } catch (ProcessEngineException | DataIntegrityViolationException otherWasFirst) {
            return users.follow(login);
        }
    }

    /** Begins a session with nothing from before in it, as the engine's own login page does. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String target = target(asked.getRequest(request, response));
        var token = (OAuth2AuthenticationToken) authentication;
        var user = (OidcUser) token.getPrincipal();
        AuthenticationUtil.revalidateSession(
                request, AuthenticationUtil.createAuthentication(engine, claims.user(user.getClaims())));
        new Ssosession(end(user), token).keep(request);
        response.sendRedirect(target);
    }

    /** Never another host's, whatever the request called this one. */
    private static String target(SavedRequest request) {
        if (request == null) {
            return "/";
        }
        var asked = UriComponentsBuilder.fromUriString(request.getRedirectUrl()).build();
        return asked.getPath() + (asked.getQuery() == null ? "" : "?" + asked.getQuery());
    }

    private Instant end(OidcUser user) {
        Instant longest = clock.instant().plus(settings.session());
        Object said = user.getClaims().get(settings.sessionClaim());
        Instant sooner = said instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : said instanceof Instant instant ? instant : longest;
        return sooner.isBefore(longest) ? sooner : longest;
    }
}
