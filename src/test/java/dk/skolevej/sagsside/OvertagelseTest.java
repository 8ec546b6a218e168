package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A pupil comes from elsewhere with a plan under way: the case begins in its plan, and the plan must hold here too; scenario 60. */
@Scenarietest
class OvertagelseTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    ForloebController rest;

    @BeforeEach
    void aWednesday() {
        scenarie.day("2026-09-09");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario60TheCaseBeginsInItsPlanMarkedAsTakenOverAndThePlanNeedsAllThreeTracks() {
        Sag sag = takeOver("lise", Map.of());

        assertThat(sag.open()).containsExactly("indkaldTilHandleplansmoede");
        assertThat(sag.column("fase")).isEqualTo("HANDLEPLAN");
        assertThat(sag.column("kilde")).isEqualTo("overtaget");
        assertThat(scenarie.as("tove", () -> rest.one(sag.sagsnummer())).overtaget())
                .isTrue();
        sag.done("tove", "indkaldTilHandleplansmoede").done("pia", "bidragFraPpr");
        assertThat((Map<?, ?>) sag.form("tove", "udarbejdHandleplan").get("overtagForloeb"))
                .extracting("overtagetFra")
                .isEqualTo("Nabokommunen");
        assertThat(sag.refused("tove", "udarbejdHandleplan", Map.of("faellesskabsindsats", List.of())))
                .contains("indsatsforløb 2 (fællesskab) mangler tiltag");

        sag.done("tove", "udarbejdHandleplan").planApprovedAndBegun();

        assertThat(sag.column("fase")).isEqualTo("INDSATS");
        assertThat(sag.column("opfoelgningsfrist")).isEqualTo("2026-12-02");
    }

    @Test
    void onlyTheSkolelederTakesOverAndOnlyOneCaseOfAPupilAndWithATovholderOfTheSchool() {
        assertThat(catchThrowable(() -> takeOver("tove", Map.of()))).isNotNull();
        assertThat(catchThrowableOfType(Afvist.class, () -> takeOver("lars", Map.of())))
                .hasMessageContaining("«Hvilken elev drejer det sig om?»");
        assertThat(catchThrowableOfType(Afvist.class, () -> takeOver("lise", Map.of("tovholder", "tom"))))
                .hasMessageContaining("tovholder");
        assertThat(scenarie.cases()).isEmpty();

        Sag ordinary = scenarie.worry();
        assertThat(scenarie.as("lise", () -> rest.one(ordinary.sagsnummer())).overtaget())
                .isFalse();
        assertThat(catchThrowableOfType(Afvist.class, () -> takeOver("lise", Map.of())))
                .hasMessageContaining(ordinary.sagsnummer());
    }

    private Sag takeOver(String login, Map<String, Object> changes) {
        Map<String, Object> answers = new java.util.HashMap<>(Map.of("elev", Scenarie.PUPIL));
        answers.putAll(changes);
        return scenarie.begin(login, "overtagelse", "overtagForloeb", answers);
    }
}
