package dk.skolevej.onlineundervisning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Person;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The offer teaches nobody before it is known who answers for it and that its staff are attested (R0-08, R0-14, R0-15). */
class OnlinetilbudTest {

    private static final List<String> STAFF = List.of("oda");

    @Test
    void isReadyWhenAllOfItIsKnown() {
        assertThat(new Onlinetilbud("Onlineskolen", "101002", "lars", true, STAFF).isReady())
                .isTrue();
        assertThat(List.of(
                        new Onlinetilbud(null, "101002", "lars", true, STAFF),
                        new Onlinetilbud("Onlineskolen", null, "lars", true, STAFF),
                        new Onlinetilbud("Onlineskolen", "101002", null, true, STAFF),
                        new Onlinetilbud("Onlineskolen", "101002", "lars", false, STAFF),
                        new Onlinetilbud("Onlineskolen", "101002", "lars", true, List.of())))
                .noneMatch(Onlinetilbud::isReady);
    }

    @Test
    void isTaughtAndLedByThoseNamedAsLongAsTheyHaveTheRole() {
        Onlinetilbud offer = new Onlinetilbud("Onlineskolen", "101002", "lars", true, STAFF);

        assertThat(offer.isTaughtBy(person("oda", "onlinelaerer"))).isTrue();
        assertThat(offer.isTaughtBy(person("oda", "klasseteam"))).isFalse();
        assertThat(offer.isTaughtBy(person("olga", "onlinelaerer"))).isFalse();
        assertThat(offer.isLedBy(person("lars", "skoleleder"))).isTrue();
        assertThat(offer.isLedBy(person("lars", "tovholder"))).isFalse();
        assertThat(offer.isLedBy(person("lise", "skoleleder"))).isFalse();
    }

    private static Person person(String login, String role) {
        return new Person(login, Set.of(role), Set.of("101002"));
    }
}
