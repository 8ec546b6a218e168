package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentlyTest {

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
    private final Recently recently = new Recently(nanoTime::get);

    @Test
    void knowsWhatWasFoundInTheLastTenSeconds() {
        recently.note("right");
        assertThat(recently.found("right")).isTrue();
        assertThat(recently.found("another")).isFalse();

        pass(Duration.ofMillis(9_999));
        assertThat(recently.found("right")).isTrue();
        pass(Duration.ofMillis(1));
        assertThat(recently.found("right")).isFalse();
    }

    @Test
    void asksAgainAfterTenSecondsHoweverOftenItWasUsed() {
        assertThat(recently.holds("right", () -> true)).isTrue();
        for (int second = 0; second < 9; second++) {
            pass(Duration.ofSeconds(1));
            assertThat(recently.holds("right", () -> false)).isTrue();
        }
        pass(Duration.ofSeconds(1));

        assertThat(recently.holds("right", () -> false)).isFalse();
    }

    @Test
    void asksAgainAtOnceWhenTheAnswerWasNo() {
        assertThat(recently.holds("right", () -> false)).isFalse();
        assertThat(recently.holds("right", () -> true)).isTrue();
    }

    @Test
    void doesNotGrowForEver() {
        IntStream.range(0, 20_001).forEach(recently::note);

        assertThat(recently.found(0)).isFalse();
        assertThat(recently.found(20_000)).isTrue();
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
