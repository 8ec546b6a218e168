package dk.skolevej.post;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only people mail goes to: staff, at addresses in the municipality's own domains. */
@Component
class Modtagere {

    /** Somebody who may get mail; roles and schools as they are now. */
    record Modtager(String login, String adresse, List<String> roller, Set<String> skoler) {}

    private final IdentityService identity;
    private final Postindstillinger settings;

    Modtagere(@Lazy IdentityService identity, Postindstillinger settings) {
        this.identity = identity;
        this.settings = settings;
    }

    /** Empty for whoever has left, has no address, or has one elsewhere. */
    Optional<Modtager> find(String login) {
        User user = identity.createUserQuery().userId(login).singleResult();
        return user == null || !isOurs(user.getEmail())
                ? Optional.empty()
                : Optional.of(new Modtager(login, user.getEmail().strip(), roles(login), schools(login)));
    }

    /** One plain address and nothing around it. */
    private boolean isOurs(String adresse) {
        if (adresse == null || !adresse.strip().matches("[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+")) {
            return false;
        }
        String domain =
                adresse.strip().substring(adresse.strip().indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return settings.domaener().stream().anyMatch(own -> own.strip().equalsIgnoreCase(domain));
    }

    private List<String> roles(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }

    private Set<String> schools(String login) {
        return identity.createTenantQuery().userMember(login).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
    }
}
