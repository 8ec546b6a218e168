package dk.skolevej.produktion;

import dk.skolevej.motor.Adgangskoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Looks at the settings before anything is opened or written. */
class Indstillingskontrol implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PROFILE = "prod";

    /** Those that are in everybody's manual. */
    static final Set<String> STANDARD_PASSWORDS =
            Set.of("demo", "admin", "camunda", "password", "postgres", "skolevej", "sa", "changeme");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        if (settings.acceptsProfiles(Profiles.of(PROFILE))) {
            List<String> faults = faults(settings);
            if (!faults.isEmpty()) {
                throw new Produktionsfejl(faults);
            }
        }
    }

    static List<String> faults(Environment settings) {
        List<String> faults = new ArrayList<>();
        if (settings.acceptsProfiles(Profiles.of("demo"))) {
            faults.add("Profilen demo er slået til sammen med prod.");
        }
        database(settings, faults);
        if (text(settings, "skolevej.hovednoegle").isBlank()) {
            faults.add("Hovednøglen mangler: sæt SKOLEVEJ_HOVEDNOEGLE.");
        }
        if (text(settings, "spring.mail.host").isBlank()) {
            faults.add("Mailserveren mangler: sæt spring.mail.host.");
        }
        if (!settings.getProperty("skolevej.post.starttls", Boolean.class, true)) {
            faults.add("Mail sendes uden TLS: sæt skolevej.post.starttls til true.");
        }
        if (!text(settings, "camunda.bpm.admin-user.id").isBlank()
                && isStandard(text(settings, "camunda.bpm.admin-user.password"))) {
            faults.add(
                    "Administratorens adgangskode (camunda.bpm.admin-user.password) mangler eller er en standardadgangskode.");
        }
        if (settings.getProperty("skolevej.adgangskoder.runder", Integer.class, Adgangskoder.ROUNDS)
                < Adgangskoder.ROUNDS) {
            faults.add("Adgangskoder hashes med for få runder: fjern skolevej.adgangskoder.runder.");
        }
        if (!settings.getProperty("camunda.bpm.authorization.enabled", Boolean.class, false)) {
            faults.add("Motorens adgangskontrol er slået fra: sæt camunda.bpm.authorization.enabled til true.");
        }
        singleSignOn(settings, faults);
        return faults;
    }

    /** Without the issuer's name a token from elsewhere would do; without TLS anybody on the way could make one. */
    private static void singleSignOn(Environment settings, List<String> faults) {
        OAuth2ClientProperties clients =
                Binder.get(settings).bindOrCreate("spring.security.oauth2.client", OAuth2ClientProperties.class);
        clients.getRegistration().forEach((id, registration) -> {
            String provider = registration.getProvider() == null ? id : registration.getProvider();
            if (!isSafe(clients.getProvider().get(provider))) {
                faults.add("Kommunens login (spring.security.oauth2.client.provider.%s) skal angives med issuer-uri,"
                                .formatted(provider)
                        + " og alle adresser skal begynde med https://.");
            }
        });
    }

    private static boolean isSafe(OAuth2ClientProperties.Provider provider) {
        return provider != null
                && provider.getIssuerUri() != null
                && Stream.of(
                                provider.getIssuerUri(),
                                provider.getAuthorizationUri(),
                                provider.getTokenUri(),
                                provider.getUserInfoUri(),
                                provider.getJwkSetUri())
                        .filter(Objects::nonNull)
                        .allMatch(address -> address.startsWith("https://"));
    }

    private static void database(Environment settings, List<String> faults) {
        String url = text(settings, "spring.datasource.url");
        if (url.startsWith("jdbc:h2:")) {
            if (!settings.getProperty("skolevej.h2-i-produktion", Boolean.class, false)) {
                faults.add("Databasen er H2: brug PostgreSQL (spring.datasource.url),"
                        + " eller sæt skolevej.h2-i-produktion til true, hvis det er meningen.");
            }
        } else if (isStandard(text(settings, "spring.datasource.password"))) {
            faults.add("Databasens adgangskode (spring.datasource.password) mangler eller er en standardadgangskode.");
        }
    }

    static boolean isStandard(String password) {
        return password.isBlank() || STANDARD_PASSWORDS.contains(password);
    }

    private static String text(Environment settings, String name) {
        return settings.getProperty(name, "");
    }
}
