package dk.skolevej.adgang;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;

/** No, because the table gives the call to other roles; says in Danish to which, so that people need not ask around. */
final class ForOthers extends AuthorizationDecision {

    private static final String NO = "Det har du ikke adgang til.";

    /** The roles that our own calls are for; any other is staff, who are not told of each other's. */
    private static final Map<String, String> NAVNE = Map.of(
            "camunda-admin", "IT",
            "dpo", "databeskyttelsesrådgiveren",
            "forvaltning", "forvaltningen",
            "skoleleder", "skolens leder");

    private final List<String> names;

    /** @param roles none when nobody may */
    ForOthers(Set<String> roles) {
        super(false);
        this.names = NAVNE.keySet().containsAll(roles)
                ? roles.stream().sorted().map(NAVNE::get).toList()
                : List.of();
    }

    /** What the caller is told, whoever refused. */
    static String told(AccessDeniedException reason) {
        return Stream.of(reason)
                .filter(AuthorizationDeniedException.class::isInstance)
                .map(denied -> ((AuthorizationDeniedException) denied).getAuthorizationResult())
                .filter(ForOthers.class::isInstance)
                .map(decision -> ((ForOthers) decision).text())
                .findFirst()
                .orElse(NO);
    }

    private String text() {
        return names.isEmpty() ? NO : NO + " Det er kun for " + String.join(" og ", names) + ".";
    }
}
