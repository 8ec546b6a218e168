package dk.skolevej.sso;

import dk.skolevej.adgang.Afvisning;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UriUtils;

/**
 * In front of everything while there is single sign-on: ends sessions that are over, and shuts the ways in by password for all but those
 * local users that the settings name.
 */
@Component
@ConditionalOnOAuth2ClientRegistrationProperties
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 10)
class Ssovagt extends OncePerRequestFilter {

    private static final String LOGIN_PAGE = "/camunda/api/admin/auth/user/";

    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();
    private final Afvisning refusal = new Afvisning(false);
    private final ProcessEngine engine;
    private final Ssoindstillinger settings;
    private final Clock clock;
    private final long cacheMillis;

    Ssovagt(
            ProcessEngine engine,
            Ssoindstillinger settings,
            Clock clock,
            @Value("${camunda.bpm.webapp.auth.cache.time-to-live}") long cacheMillis) {
        this.engine = engine;
        this.settings = settings;
        this.clock = clock;
        this.cacheMillis = cacheMillis;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Ssosession.of(request).ifPresent(session -> endWhenOver(session, request));
        var session = Ssosession.of(request);
        if (session.isPresent() && request.getRequestURI().endsWith("/logout")) {
            logOut(session.get(), request, response, chain);
        } else if (isByPassword(request)) {
            refusal.write(
                    response,
                    403,
                    "kunKommunensLogin",
                    "Her logger man ind med kommunens login. Genindlæs siden for at komme til det.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Over is also when the last role was taken away, on whichever node that was learnt. */
    private void endWhenOver(Ssosession session, HttpServletRequest request) {
        AuthenticationUtil.updateCache(
                AuthenticationUtil.getAuthsFromSession(request.getSession()), request.getSession(), cacheMillis);
        boolean withoutRole = Ssosession.engineLogin(request, engine)
                .filter(login -> login.getGroupIds().isEmpty())
                .isPresent();
        if (withoutRole || !clock.instant().isBefore(session.slut())) {
            request.getSession().invalidate();
        }
    }

    /** The whole session ends; the next one begins with nothing but what the identity provider is still to be told ({@link Ssologout}). */
    private static void logOut(
            Ssosession ended, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (Ssosession.of(request).isEmpty()) {
            ended.keep(request);
        }
        answer.copyBodyToResponse();
    }

    private boolean isByPassword(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return !allows(settings.basic(), basicUser(request));
        }
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        return request.getMethod().equals("POST")
                && path.startsWith(request.getContextPath() + LOGIN_PAGE)
                && path.contains("/login")
                && !allows(settings.noedadgang(), request.getParameter("username"));
    }

    private static boolean allows(Set<String> users, String user) {
        return user != null && users.contains(user);
    }

    private String basicUser(HttpServletRequest request) {
        try {
            Authentication attempt = basic.convert(request);
            return attempt == null ? null : attempt.getName();
        } catch (AuthenticationException unreadable) {
            return null;
        }
    }
}
