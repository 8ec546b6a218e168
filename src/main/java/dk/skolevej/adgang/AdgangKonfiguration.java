package dk.skolevej.adgang;

import com.fasterxml.jackson.core.StreamReadConstraints;
import dk.skolevej.motor.Adgangskoder;
import dk.skolevej.motor.Opgavesyn;
import dk.skolevej.motor.Reading;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Two filter chains: Camunda's web applications, which have their own login and forgery protection, and everything else.
 * Single sign-on (package {@code sso}) is a chain before these, and ends in the session that {@link SessionLogin} reads.
 */
@Configuration
@EnableWebSecurity
class AdgangKonfiguration {

    private final ProcessEngine engine;
    private final AuthorizationManager<RequestAuthorizationContext> table;
    private final SessionLogin sessionLogin;
    private final Loginbremse brake;
    private final Opgavesyn tasks;
    private final RefusedLooks looks;
    private final Reading reading;

    AdgangKonfiguration(
            ProcessEngine engine,
            TilladteKald tilladteKald,
            Opgavesyn tasks,
            RefusedLooks looks,
            Reading reading,
            Loginforsoeg forsoeg,
            Adgangskoder passwords,
            Clock clock,
            @Value("${camunda.bpm.webapp.auth.cache.time-to-live}") long cacheMillis) {
        this.engine = engine;
        this.tasks = tasks;
        this.looks = looks;
        this.reading = reading;
        this.table = (login, context) -> {
            HttpServletRequest request = context.getRequest();
            login.get(); // anonymous callers get 401, not 403
            String path = KaldSti.of(request);
            boolean may = tilladteKald.permits(request.getMethod(), path, Login.person());
            return may
                    ? new AuthorizationDecision(true)
                    : new ForOthers(tilladteKald.madeBy(request.getMethod(), path));
        };
        this.sessionLogin = new SessionLogin(engine, passwords, clock, cacheMillis);
        this.brake = new Loginbremse(forsoeg, new Afvisning(false));
    }

    /** Requests are timed as a whole; a timer around each filter costs more than most of the filters. */
    @Bean
    SecurityObservationSettings timeRequestsNotFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** What our own {@code /api} reads nests no deeper than what the engine is let read. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer shallowJson() {
        return builder -> builder.postConfigurer(mapper -> mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(SentJson.DEEPEST)
                        .build()));
    }

    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        var refusal = new Afvisning(false);
        return common(http.securityMatcher(paths("/camunda", "/camunda/**")), refusal)
                .csrf(csrf -> csrf.disable())
                .logout(Browservaern::logout)
                .headers(Browservaern::ofWebapps)
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(paths("/camunda/app/admin/*/setup/**", "/camunda/api/admin/setup/**"))
                        .denyAll()
                        .requestMatchers(paths("/camunda/api/**"))
                        .access(table)
                        .requestMatchers(pages("/camunda", "/camunda/", "/camunda/favicon.ico"))
                        .permitAll()
                        .requestMatchers(pages("/camunda/app/**", "/camunda/lib/**", "/camunda/assets/**"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(
            HttpSecurity http, PasswordLogin passwords, ObjectProvider<ClientRegistrationRepository> singleSignOn)
            throws Exception {
        var refusal = new Afvisning(singleSignOn.getIfAvailable() == null);
        return common(http, refusal)
                .authenticationProvider(passwords)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionToken())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        // the web applications go on using theirs: a new one here would end their session
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        .requireCsrfProtectionMatcher(new ForgeableRequest()))
                .logout(logout -> logout.disable())
                .headers(Browservaern::ofEverythingElse)
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(pages(
                                "/",
                                "/index.html",
                                "/mail.html",
                                "/forside.js",
                                "/mail.js",
                                "/adgangskode.html",
                                "/adgangskode.js",
                                "/adgangslog.html",
                                "/adgangslog.js",
                                "/indlaesning.html",
                                "/indlaesning.js",
                                "/onlinetal.html",
                                "/onlinetal.js",
                                "/sletning.html",
                                "/sletning.js",
                                "/side.js",
                                "/sager.css",
                                "/sager.js",
                                "/dkfds/**",
                                "/bpmn-js/**",
                                "/skolevej.css",
                                "/skolevej.svg",
                                "/favicon.ico"))
                        .permitAll()
                        .requestMatchers(pages("/actuator/health", "/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(pages("/actuator/prometheus"))
                        .hasAuthority(Groups.CAMUNDA_ADMIN)
                        .requestMatchers(paths("/engine-rest", "/engine-rest/**", "/api/**", "/sager", "/sager/**"))
                        .access(table)
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private HttpSecurity common(HttpSecurity http, Afvisning refusal) throws Exception {
        return http.addFilterBefore(brake, CsrfFilter.class)
                .addFilterBefore(sessionLogin, CsrfFilter.class)
                .addFilterAfter(new EngineIdentity(engine.getIdentityService()), AuthorizationFilter.class)
                .addFilterAfter(OneReading.ofTask(reading), EngineIdentity.class)
                .addFilterAfter(new VisibleTask(tasks, looks, refusal), OneReading.class)
                .addFilterAfter(new ClaimInOwnName(engine.getTaskService(), refusal), VisibleTask.class)
                .addFilterAfter(new OnlyThePhase(), ClaimInOwnName.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // Camunda gives the session a new id at login; a second time would lose requests under way
                        .sessionFixation(fixation -> fixation.none()))
                .requestCache(cache -> cache.disable())
                .headers(Browservaern::everywhere)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusal)
                        .accessDeniedHandler((request, response, reason) -> {
                            looks.note(request);
                            refusal.handle(request, response, reason);
                        }));
    }

    /** Whole paths, whichever servlet answers: a plain string would be matched below Jersey's servlet path and miss. */
    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(
                        pattern -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }

    private static RequestMatcher pages(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(
                        pattern -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern))
                .toList());
    }
}
