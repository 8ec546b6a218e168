package dk.skolevej.sso;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A page that somebody opens without being logged in, unless they ask for the engine's login page and there are users for whom that is kept. */
class PageWithoutLogin implements RequestMatcher {

    private static final String EMERGENCY = "noedadgang";

    private final RequestMatcher pages;
    private final ProcessEngine engine;
    private final boolean emergency;

    PageWithoutLogin(RequestMatcher pages, ProcessEngine engine, Ssoindstillinger settings) {
        this.pages = pages;
        this.engine = engine;
        this.emergency = !settings.noedadgang().isEmpty();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String accepts = request.getHeader(HttpHeaders.ACCEPT);
        return accepts != null
                && accepts.contains("text/html")
                && pages.matches(request)
                && !(emergency && EMERGENCY.equals(request.getQueryString()))
                && Ssosession.engineLogin(request, engine).isEmpty();
    }
}
