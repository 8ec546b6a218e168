package dk.skolevej.onlineundervisning;

import dk.skolevej.motor.Person;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The municipality's one offer of online teaching, under {@code skolevej.online.tilbud.} in the configuration.
 *
 * @param skole the school that has it
 * @param skoleleder the login of the skoleleder who answers for it (R0-08), of that school or another
 * @param attesteret whether the municipality has seen to it that all who teach are its own and qualified (R0-14, R0-15)
 * @param personale the logins of those who teach
 */
public record Onlinetilbud(
        String navn,
        String skole,
        String skoleleder,
        @DefaultValue("false") boolean attesteret,
        @DefaultValue List<String> personale) {

    static final String ROLLE = "onlinelaerer";

    /** The provider, as forms and tables call it. */
    static final String UDBYDER = "kommunensTilbud";

    public Onlinetilbud {
        personale = List.copyOf(personale);
    }

    boolean isReady() {
        return attesteret && navn != null && skole != null && skoleleder != null && !personale.isEmpty();
    }

    boolean isLedBy(Person person) {
        return person.id().equals(skoleleder) && person.roller().contains("skoleleder");
    }

    boolean isTaughtBy(Person person) {
        return personale.contains(person.id()) && person.roller().contains(ROLLE);
    }
}
