package dk.skolevej.produktion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class IndstillingskontrolTest {

    private final MockEnvironment settings = new MockEnvironment();

    @BeforeEach
    void asTheyShouldBe() {
        settings.addActiveProfile("prod");
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://db/skolevej");
        settings.setProperty("spring.datasource.password", "k3 4sdf 9df");
        settings.setProperty("spring.mail.host", "relay.kommune.dk");
        settings.setProperty("skolevej.hovednoegle", "en linje");
        settings.setProperty("camunda.bpm.authorization.enabled", "true");
        settings.setProperty("camunda.bpm.admin-user.id", "ida");
        settings.setProperty("camunda.bpm.admin-user.password", "En-egen-4711-sætning");
    }

    @Test
    void isContentWithWhatIsRight() {
        assertThat(Indstillingskontrol.faults(settings)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, jdbc:h2:file:./data/skolevej, Databasen er H2",
        "spring.datasource.password, postgres, Databasens adgangskode",
        "spring.datasource.password, '', Databasens adgangskode",
        "skolevej.hovednoegle, '', Hovednøglen mangler",
        "spring.mail.host, '', Mailserveren mangler",
        "skolevej.post.starttls, false, uden TLS",
        "camunda.bpm.admin-user.password, camunda, Administratorens adgangskode",
        "skolevej.adgangskoder.runder, 1000, for få runder",
        "camunda.bpm.authorization.enabled, false, adgangskontrol",
    })
    void namesInOneLineWhatIsNot(String setting, String value, String line) {
        settings.setProperty(setting, value);
        assertThat(Indstillingskontrol.faults(settings))
                .singleElement()
                .asString()
                .contains(line)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer-uri, http://login.kommune.dk",
        "issuer-uri, ",
        "token-uri, http://login.kommune.dk/token",
        "jwk-set-uri, http://login.kommune.dk/keys"
    })
    void takesNoLoginFromTheMunicipalityThatCouldBeAnothers(String setting, String value) {
        String provider = "spring.security.oauth2.client.provider.kommune.";
        settings.setProperty("spring.security.oauth2.client.registration.kommune.client-id", "skolevej");
        settings.setProperty(provider + "issuer-uri", "https://login.kommune.dk");
        assertThat(Indstillingskontrol.faults(settings)).isEmpty();

        settings.setProperty(provider + setting, value == null ? "" : value);

        assertThat(Indstillingskontrol.faults(settings))
                .singleElement()
                .asString()
                .contains("Kommunens login", "https://")
                .doesNotContain("\n");
    }

    @Test
    void doesNotMixWithTheDemo() {
        settings.addActiveProfile("demo");
        assertThat(Indstillingskontrol.faults(settings))
                .singleElement()
                .asString()
                .contains("demo");
    }

    @Test
    void takesH2FromWhoeverMeansIt() {
        settings.setProperty("spring.datasource.url", "jdbc:h2:file:./data/skolevej");
        settings.setProperty("skolevej.h2-i-produktion", "true");
        assertThat(Indstillingskontrol.faults(settings)).isEmpty();
    }

    @Test
    void namesEverythingAtOnce() {
        settings.setProperty("spring.mail.host", "");
        settings.setProperty("skolevej.hovednoegle", "");
        assertThat(Indstillingskontrol.faults(settings)).hasSize(2);
    }
}
