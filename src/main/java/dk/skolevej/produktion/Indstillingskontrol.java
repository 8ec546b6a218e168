package dk.skolevej.produktion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        if (!settings.getProperty("camunda.bpm.authorization.enabled", Boolean.class, false)) {
            faults.add("Motorens adgangskontrol er slået fra: sæt camunda.bpm.authorization.enabled til true.");
        }
        return faults;
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
