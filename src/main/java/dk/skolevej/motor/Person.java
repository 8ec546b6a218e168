package dk.skolevej.motor;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who the engine is working for: login, roles (groups) and schools (tenants). */
public record Person(String id, Set<String> roller, Set<String> skoler) {

    /** Empty when the application itself is at work: a timer, a job, the demo. */
    public static Optional<Person> current(IdentityService identity) {
        Authentication authentication = identity.getCurrentAuthentication();
        return authentication == null
                ? Optional.empty()
                : Optional.of(new Person(
                        authentication.getUserId(),
                        authentication.getGroupIds() == null ? Set.of() : Set.copyOf(authentication.getGroupIds()),
                        authentication.getTenantIds() == null ? Set.of() : Set.copyOf(authentication.getTenantIds())));
    }

    /**
     * Does what the application has decided that this person may do, although the engine would not let them do it by themselves:
     * the caller has checked their right.
     */
    public static <T> T asApplication(IdentityService identity, Supplier<T> work) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(person);
        }
    }
}
