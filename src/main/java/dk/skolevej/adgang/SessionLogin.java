package dk.skolevej.adgang;

import dk.skolevej.motor.Adgangskoder;
import dk.skolevej.motor.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Carries the login that Camunda keeps in the session over to Spring Security, with rights not older than the given time.
 * A request that brings its own credentials is judged by them alone.
 */
class SessionLogin extends OncePerRequestFilter {

    /** The session attribute is not public in {@link AuthenticationUtil}, whose getter would start a session for everyone. */
    private static final String ATTRIBUTE = "authenticatedUser";

    private static final String PASSWORD = SessionLogin.class.getName() + ".adgangskode";

    /** The password that the session goes on under, and when that was looked up. */
    private record Known(String mark, long millis) implements Serializable {}

    private static final Duration LONGEST = Duration.ofHours(12);

    private final ProcessEngine engine;
    private final Adgangskoder passwords;
    private final Clock clock;
    private final long cacheMillis;

    SessionLogin(ProcessEngine engine, Adgangskoder passwords, Clock clock, long cacheMillis) {
        this.engine = engine;
        this.passwords = passwords;
        this.clock = clock;
        this.cacheMillis = cacheMillis;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            login(request);
        }
        chain.doFilter(request, response);
    }

    /** Tasklist asks for its lists every few seconds, so a session by an open window never falls asleep; it ends all the same. */
    static boolean isTooOld(long createdMillis, long usedMillis) {
        return usedMillis - createdMillis > LONGEST.toMillis();
    }

    /** The session of whoever has just changed their password goes on under the new one. */
    static void keep(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PASSWORD);
        }
    }

    /** A new password, whoever set it and on whichever node, ends what was opened under the old one. */
    private boolean goesOn(HttpSession session, String user) {
        Known known = session.getAttribute(PASSWORD) instanceof Known before ? before : null;
        if (known != null && Math.abs(clock.millis() - known.millis()) < cacheMillis) {
            return true;
        }
        String mark = passwords.mark(user);
        if (known != null && !known.mark().equals(mark)) {
            return false;
        }
        session.setAttribute(PASSWORD, new Known(mark, clock.millis()));
        return true;
    }

    private void login(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Authentications all)) {
            return;
        }
        if (isTooOld(session.getCreationTime(), session.getLastAccessedTime())) {
            session.invalidate();
            return;
        }
        AuthenticationUtil.updateCache(all, session, cacheMillis);
        if (all.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication user) {
            var person =
                    new Person(user.getIdentityId(), Set.copyOf(user.getGroupIds()), Set.copyOf(user.getTenantIds()));
            if (!goesOn(session, person.id())) {
                session.invalidate();
                return;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Login.bySession(person));
            SecurityContextHolder.setContext(context);
        }
    }
}
