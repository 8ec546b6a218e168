package dk.skolevej.adgang;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What each answer tells the browser to keep to, and to forget at logout. The web applications' own content policy, with its nonce, is in
 * {@code application.yaml}.
 */
final class Browservaern {

    private static final String OUR_PAGES_MAY_LOAD =
            "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private static final String NOTHING_OF_THE_MACHINE =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private static final Duration ONLY_BY_TLS = Duration.ofDays(365);

    private static final RequestMatcher LOGOUT =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/admin/auth/user/{engine}/logout");

    private Browservaern() {}

    /** Strict-Transport-Security goes out with what came by TLS only, also behind a proxy that says so. */
    static void everywhere(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(ONLY_BY_TLS.toSeconds()).includeSubDomains(false))
                .referrerPolicy(referrer -> referrer.policy(SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NOTHING_OF_THE_MACHINE));
    }

    /** Scripts and styles may be kept; what the applications are told may not. */
    static void ofWebapps(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(cache -> cache.disable()).addHeaderWriter(noStore("/camunda/api/**"));
    }

    static void ofEverythingElse(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(OUR_PAGES_MAY_LOAD))
                .addHeaderWriter(noStore("/engine-rest/**", "/api/**", "/sager/**"));
    }

    /**
     * In place of Camunda's own logout, which keeps the session: that is ended, and with it the login everywhere. Another site cannot ask
     * for it, which Camunda sees to when it gets the call. Nothing is said about cookies, since that would be about those of every
     * other system of the municipality's, too.
     */
    static void logout(LogoutConfigurer<HttpSecurity> logout) {
        var token = new SessionToken();
        logout.logoutRequestMatcher(request ->
                        request.getMethod().equals("POST") && LOGOUT.matches(request) && token.isSent(request))
                .addLogoutHandler(
                        new HeaderWriterLogoutHandler(new StaticHeadersWriter("Clear-Site-Data", "\"storage\"")))
                .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.OK));
    }

    /** Written last, since Camunda's own filters have already asked for less. */
    private static HeaderWriter noStore(String... patterns) {
        var paths = Arrays.stream(patterns)
                .<RequestMatcher>map(
                        pattern -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList();
        return new DelegatingRequestMatcherHeaderWriter(
                new OrRequestMatcher(paths),
                (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
    }
}
