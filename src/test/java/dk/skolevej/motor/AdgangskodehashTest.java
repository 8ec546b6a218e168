package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdgangskodehashTest {

    private final Adgangskodehash hashes = new Adgangskodehash(Adgangskodehash.ROUNDS);

    @Test
    void isDearForWhoeverGuessesAndCheapForWhoeverCallsAgain() {
        String stored = hashes.encrypt("En egen sætning");
        long first = nanos("En egen sætning", stored, true);
        long again = nanos("En egen sætning", stored, true);
        long wrong = nanos("En anden sætning", stored, false);
        long wrongAgain = nanos("En anden sætning", stored, false);

        assertThat(Adgangskodehash.ROUNDS).as("what OWASP asks for").isGreaterThanOrEqualTo(600_000);
        assertThat(first).isGreaterThan(20 * again);
        assertThat(wrong).isGreaterThan(20 * again);
        assertThat(wrongAgain).isGreaterThan(20 * again);
    }

    @Test
    void knowsHashesOfAnotherCost() {
        String cheap = new Adgangskodehash(1000).encrypt("demo");

        assertThat(hashes.check("demo", cheap)).isTrue();
        assertThat(hashes.check("Demo", cheap)).isFalse();
        assertThat(hashes.made("{PBKDF2}" + cheap)).isFalse();
        assertThat(hashes.made("{PBKDF2}" + hashes.encrypt("demo"))).isTrue();
        assertThat(Adgangskodehash.rounds("{PBKDF2}" + cheap)).isEqualTo(1000);
        assertThat(Adgangskodehash.rounds("{SHA-512}abc")).isEqualTo(1);
    }

    private long nanos(String password, String stored, boolean right) {
        long start = System.nanoTime();
        assertThat(hashes.check(password, stored)).isEqualTo(right);
        return System.nanoTime() - start;
    }
}
