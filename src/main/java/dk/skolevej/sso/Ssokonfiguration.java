package dk.skolevej.sso;

import static org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers.withPkce;
import static org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The way to the identity provider and back, for whoever opens a page without being logged in. */
@Configuration
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class Ssokonfiguration {

    /** Where people were on their way to; kept in their session. */
    static final RequestCache ASKED_FOR = askedFor();

    static final String LOGOUT = "/log-ud";

    private static final String[] PAGES = {
        "/camunda",
        "/camunda/",
        "/camunda/app/**",
        "/mail.html",
        "/adgangslog.html",
        "/indlaesning.html",
        "/onlinetal.html",
        "/sletning.html",
        "/sager",
        "/sager/**",
        "/overblik"
    };

    private static final String CSP =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /** Asks the identity provider for its addresses at the first login, not at start: cases go on while it is down. */
    @Bean
    ClientRegistrationRepository registrations(OAuth2ClientProperties properties) {
        if (properties.getRegistration().size() != 1) {
            throw new IllegalStateException("spring.security.oauth2.client.registration: there is one municipality");
        }
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(List.copyOf(new OAuth2ClientPropertiesMapper(properties)
                        .asClientRegistrations()
                        .values())));
    }

    @Bean
    @Order(0)
    SecurityFilterChain sso(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            OAuth2ClientProperties properties,
            ProcessEngine engine,
            Ssoindstillinger settings,
            Ssologin login)
            throws Exception {
        String begin = DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/"
                + properties.getRegistration().keySet().iterator().next();
        var resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(withPkce());
        return http.securityMatcher(new OrRequestMatcher(
                        get(DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/*", "/login/oauth2/code/*", LOGOUT),
                        new PageWithoutLogin(get(PAGES), engine, settings)))
                // only GET comes this way, and what comes back from the identity provider is tied to the session by its
                // state
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(ASKED_FOR))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                        .referrerPolicy(referrer -> referrer.policy(SAME_ORIGIN)))
                .logout(logout -> logout.logoutRequestMatcher(get(LOGOUT))
                        .invalidateHttpSession(false)
                        .logoutSuccessHandler(new Ssologout(registrations, engine)))
                .oauth2Login(oidc -> oidc.loginPage(begin)
                        .clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(resolver))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(login::admit))
                        .successHandler(login)
                        .failureHandler(new Afslagsside()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, reason) ->
                        response.sendRedirect(Ssosession.of(request).isPresent() ? LOGOUT : begin)))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .build();
    }

    private static RequestMatcher get(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .<RequestMatcher>map(
                        pattern -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern))
                .toList());
    }

    private static RequestCache askedFor() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
