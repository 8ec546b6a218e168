package dk.skolevej.sso;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The municipality's identity provider: Spring's authorization server on a port of its own, where the person of the claims is logged in already. */
class Identitetsudbyder {

    /** Of the one client, the application under test. */
    private static volatile String application = "http://127.0.0.1";

    private static volatile Map<String, Object> claims = Map.of();

    private final int port;

    Identitetsudbyder() {
        var context = new SpringApplicationBuilder(Server.class)
                .run(
                        "--server.port=0",
                        "--spring.config.location=optional:classpath:/none/",
                        "--spring.main.banner-mode=off");
        port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    void knows(String origin) {
        application = origin;
    }

    void says(Map<String, Object> aboutTheNext) {
        claims = Map.copyOf(aboutTheNext);
    }

    /** Not for the application's own scan. */
    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Server {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.with(
                            OAuth2AuthorizationServerConfigurer.authorizationServer(),
                            server -> server.oidc(withDefaults()))
                    .addFilterAfter(
                            (request, response, rest) -> {
                                if (((jakarta.servlet.http.HttpServletRequest) request)
                                        .getRequestURI()
                                        .equals("/oauth2/authorize")) {
                                    SecurityContextHolder.getContext()
                                            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                                    "sub-" + claims.get("preferred_username"), null, List.of()));
                                }
                                rest.doFilter(request, response);
                            },
                            SecurityContextHolderFilter.class)
                    .csrf(csrf -> csrf.disable())
                    .oauth2ResourceServer(userInfo -> userInfo.jwt(withDefaults()))
                    .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient withItsSecretHashedAnew) {
                    // it is as good the next time
                }

                @Override
                public RegisteredClient findById(String id) {
                    return client();
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return id.equals("skolevej") ? client() : null;
                }
            };
        }

        private static RegisteredClient client() {
            return RegisteredClient.withId("1")
                    .clientId("skolevej")
                    .clientSecret("{noop}en-hemmelighed")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(application + "/login/oauth2/code/kommune")
                    .postLogoutRedirectUri(application + "/")
                    .scope("openid")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> says() {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    token.getClaims().claims(all -> all.putAll(claims));
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("1").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
