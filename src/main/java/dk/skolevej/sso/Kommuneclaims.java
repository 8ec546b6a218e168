package dk.skolevej.sso;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.stereotype.Component;

/** Reads claims as the municipality's settings say. What is not known here is left out, and only counted in the log. */
@Component
class Kommuneclaims {

    private static final Logger LOG = LoggerFactory.getLogger(Kommuneclaims.class);

    private final Ssoindstillinger settings;
    private final IdentityService identities;

    Kommuneclaims(Ssoindstillinger settings, IdentityService identities) {
        this.settings = settings;
        this.identities = identities;
    }

    /** Empty when there is no user name that could be one here: up to 64 letters, digits and {@code . _ @ -}. */
    Optional<Kommunelogin> read(String issuer, Map<String, Object> claims) {
        String user = user(claims);
        if (!user.matches("[a-z0-9]([a-z0-9._@-]{0,62}[a-z0-9])?")) {
            return Optional.empty();
        }
        return Optional.of(new Kommunelogin(
                issuer,
                text(claims, StandardClaimNames.SUB),
                user,
                text(claims, StandardClaimNames.GIVEN_NAME),
                text(claims, StandardClaimNames.FAMILY_NAME),
                text(claims, StandardClaimNames.EMAIL),
                hasLeft(claims),
                known(claims, settings.rolleClaim(), settings.roller(), roles()),
                known(claims, settings.skoleClaim(), settings.skoler(), schools())));
    }

    /** The login here. */
    String user(Map<String, Object> claims) {
        return text(claims, settings.brugerClaim()).toLowerCase(Locale.ROOT);
    }

    private boolean hasLeft(Map<String, Object> claims) {
        return !settings.ophoertClaim().isBlank()
                && values(claims, settings.ophoertClaim()).stream()
                        .anyMatch(value -> settings.ophoertVaerdier().stream().anyMatch(value::equalsIgnoreCase));
    }

    private static Set<String> known(
            Map<String, Object> claims, String claim, Map<String, Set<String>> meanings, Set<String> here) {
        Set<String> known = new TreeSet<>();
        int unknown = 0;
        for (String value : values(claims, claim)) {
            Set<String> meant = meaning(value, meanings);
            meant.retainAll(here);
            unknown += meant.isEmpty() ? 1 : 0;
            known.addAll(meant);
        }
        if (unknown > 0) {
            LOG.info("{} values of the claim {} mean nothing here", unknown, claim);
        }
        return known;
    }

    private static Set<String> meaning(String value, Map<String, Set<String>> meanings) {
        return meanings.isEmpty()
                ? new TreeSet<>(Set.of(value))
                : meanings.entrySet().stream()
                        .filter(meaning -> meaning.getValue().contains(value))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> values(Map<String, Object> claims, String claim) {
        Object value = claims.get(claim);
        Collection<?> all =
                value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        return all.stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    private static String text(Map<String, Object> claims, String claim) {
        return claims.get(claim) instanceof String text ? text.strip() : "";
    }

    private Set<String> roles() {
        return identities.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
    }

    private Set<String> schools() {
        return identities.createTenantQuery().list().stream().map(Tenant::getId).collect(Collectors.toSet());
    }
}
