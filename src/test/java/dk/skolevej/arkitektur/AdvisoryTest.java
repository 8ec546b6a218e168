package dk.skolevej.arkitektur;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the jar is made of (the build's SBOM) held against {@code docs/sikkerhed/advisories.yml}. */
class AdvisoryTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final List<Advisory> advisories = advisories();
    private final List<Part> parts = parts();

    AdvisoryTest() throws IOException {}

    private record Part(String group, String name, String version) {}

    @Test
    void nothingWeShipHasAnOpenWeakness() {
        List<String> open = new ArrayList<>();
        for (Advisory advisory : advisories) {
            parts.stream()
                    .filter(part -> advisory.isOpen() && advisory.covers(part.group(), part.name(), part.version()))
                    .forEach(part -> open.add(part + " has " + advisory.cve()));
        }
        assertThat(open).isEmpty();
    }

    @Test
    void theSbomNamesWhatWeShip() {
        assertThat(parts)
                .hasSizeGreaterThan(100)
                .extracting(Part::name)
                .contains("camunda-engine", "camunda-webapp-webjar", "spring-security-web", "tomcat-embed-core", "tink")
                .doesNotContain("junit-jupiter-api", "selenium-api");
    }

    @Test
    void eachWeaknessHasBeenLookedAt() throws IOException {
        var tests = new Naevnteproever();

        assertThat(advisories).hasSizeGreaterThan(20).allSatisfy(advisory -> {
            assertThat(advisory.component()).matches("[\\w.-]+:[\\w.*-]+");
            assertThat(advisory.cve()).matches("(CVE-\\d{4}-\\d{4,}|GHSA(-[0-9a-z]{4}){3})");
            assertThat(advisory.versions().hasRestrictions()).isTrue();
            assertThat(advisory.reachable()).as(advisory.cve()).isNotNull();
            assertThat(advisory.why()).as(advisory.cve()).hasSizeGreaterThan(20);
            assertThat(tests.missing(advisory.why())).isEmpty();
            assertThat(advisory.source()).startsWith("https://");
            assertThat(advisory.reviewed()).isBetween(LocalDate.of(2026, 11, 1), LocalDate.now());
            assertThat(parts)
                    .as(advisory.component() + " is still shipped")
                    .anyMatch(part -> advisory.names(part.group(), part.name()));
        });
    }

    @Test
    void aRangeEndsWhereItSays() {
        var advisory = new Advisory("org.ex:part", "[1.2,1.10)", "CVE-2026-0001", true, "", "", LocalDate.EPOCH);

        assertThat(advisory.covers("org.ex", "part", "1.2")).isTrue();
        assertThat(advisory.covers("org.ex", "part", "1.9.9")).isTrue();
        assertThat(advisory.covers("org.ex", "part", "1.10"))
                .as("the first that is mended")
                .isFalse();
        assertThat(advisory.covers("org.ex", "part", "1.1.9")).isFalse();
        assertThat(advisory.covers("org.ex", "other", "1.2")).isFalse();
        assertThat(advisory.covers("com.ex", "part", "1.2")).isFalse();
    }

    @Test
    void isOpenUntilSomebodyHasShownThatItCannotBeReached() {
        assertThat(reviewed(true, LocalDate.EPOCH).isOpen()).isTrue();
        assertThat(reviewed(null, LocalDate.EPOCH).isOpen()).isTrue();
        assertThat(reviewed(false, null).isOpen()).isTrue();
        assertThat(reviewed(false, LocalDate.EPOCH).isOpen()).isFalse();
    }

    private static Advisory reviewed(Boolean reachable, LocalDate day) {
        return new Advisory("org.ex:*", "[1,2)", "CVE-2026-0001", reachable, "", "", day);
    }

    private static List<Advisory> advisories() throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        List<?> entries = yaml.load(Files.readString(Path.of("docs/sikkerhed/advisories.yml")));
        return List.of(JSON.convertValue(entries, Advisory[].class));
    }

    private static List<Part> parts() throws IOException {
        JsonNode sbom = JSON.readTree(new ClassPathResource("META-INF/sbom/application.cdx.json").getInputStream());
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : sbom.get("components")) {
            parts.add(new Part(
                    part.path("group").asText(),
                    part.path("name").asText(),
                    part.path("version").asText()));
        }
        return parts;
    }
}
