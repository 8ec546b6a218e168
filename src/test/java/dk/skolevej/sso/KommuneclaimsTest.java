package dk.skolevej.sso;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Scenarietest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Scenarietest
@ExtendWith(OutputCaptureExtension.class)
class KommuneclaimsTest {

    @Autowired
    IdentityService identities;

    @Test
    void takesOurOwnWordsWhenNothingIsSaidOfTheirs() {
        var login = read(Map.of(), Map.of(), Map.of("sub", "1", "preferred_username", " ANNA ", "roller", "tovholder"));

        assertThat(login).hasValueSatisfying(anna -> {
            assertThat(anna.bruger()).isEqualTo("anna");
            assertThat(anna.roller()).containsExactly("tovholder");
            assertThat(anna.skoler()).isEmpty();
        });
    }

    @Test
    void translatesTheMunicipalitysWordsAndLeavesOutAndCountsTheRest(CapturedOutput log) {
        var login = read(
                Map.of("skoleleder", Set.of("SKV Leder", "SKV Souschef"), "hemmelig", Set.of("SKV Leder")),
                Map.of("101001", Set.of("Bøgeskolen"), "999999", Set.of("Lukket skole")),
                Map.of(
                        "sub",
                        "1",
                        "preferred_username",
                        "anna",
                        "roller",
                        List.of("SKV Souschef", "skoleleder af navn", "tovholder"),
                        "skoler",
                        List.of("Bøgeskolen", "Lukket skole", "101002")));

        assertThat(login).hasValueSatisfying(anna -> {
            assertThat(anna.roller()).containsExactly("skoleleder");
            assertThat(anna.skoler()).containsExactly("101001");
        });
        assertThat(log)
                .contains("2 values of the claim roller", "2 values of the claim skoler")
                .doesNotContain("skoleleder af navn", "Lukket skole", "anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a b", "a/b", "anna\nroot", "æøå", "..", "<b>"})
    void takesNoNameThatIsNone(String name) {
        assertThat(read(Map.of(), Map.of(), Map.of("sub", "1", "preferred_username", name)))
                .isEmpty();
    }

    @Test
    void readsThatSomebodyHasLeft() {
        for (Object value : new Object[] {"Ophørt", List.of("ansat", "OPHØRT")}) {
            assertThat(read(Map.of(), Map.of(), Map.of("sub", "1", "preferred_username", "anna", "status", value)))
                    .hasValueSatisfying(anna -> assertThat(anna.ophoert()).isTrue());
        }
        assertThat(read(Map.of(), Map.of(), Map.of("sub", "1", "preferred_username", "anna", "status", "ansat")))
                .hasValueSatisfying(anna -> assertThat(anna.ophoert()).isFalse());
    }

    private Optional<Kommunelogin> read(
            Map<String, Set<String>> roles, Map<String, Set<String>> schools, Map<String, Object> claims) {
        var settings = new Ssoindstillinger(
                "preferred_username",
                "roller",
                "skoler",
                roles,
                schools,
                "status",
                Set.of("ophørt"),
                Duration.ofHours(8),
                "",
                Duration.ofDays(60),
                Set.of(),
                Set.of());
        return new Kommuneclaims(settings, identities).read("https://idp", claims);
    }
}
