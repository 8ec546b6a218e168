package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UrTest {

    private static final Instant SUMMER_EVENING = Instant.parse("2026-06-30T22:30:00.123Z");

    private final Ur ur = new Ur();

    @AfterEach
    void reset() {
        ur.reset();
    }

    @Test
    void saysDanishTimeAndTheEngineFollows() {
        ur.moveTo(SUMMER_EVENING);

        assertThat(LocalDateTime.now((Clock) ur)).isEqualTo("2026-07-01T00:30:00.123");
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(SUMMER_EVENING);
    }

    @Test
    void goesBackToTheMachinesTime() {
        ur.moveTo(SUMMER_EVENING);
        ur.reset();

        assertThat(ur.instant()).isBetween(Instant.now().minusSeconds(5), Instant.now());
    }

    @Test
    void refusesAnotherZoneThanTheDanish() {
        assertThatThrownBy(() -> Ur.refuseOtherThan(ZoneId.of("Europe/Copenhagen"), ZoneId.of("UTC")))
                .hasMessage(
                        "Skolevej kører kun i tidszonen Europe/Copenhagen, ikke UTC: start med -Duser.timezone=Europe/Copenhagen");
    }
}
