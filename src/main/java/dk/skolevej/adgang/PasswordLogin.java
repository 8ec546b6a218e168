package dk.skolevej.adgang;

import dk.skolevej.motor.Person;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** HTTP Basic with the users of Camunda's login page. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final IdentityService identities;

    PasswordLogin(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName();
        if (!(attempt.getCredentials() instanceof String password) || !identities.checkPassword(id, password)) {
            throw new BadCredentialsException("Forkert brugernavn eller adgangskode");
        }
        return Login.byPassword(new Person(id, roles(id), schools(id)));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private Set<String> roles(String id) {
        return identities.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private Set<String> schools(String id) {
        return identities.createTenantQuery().userMember(id).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
    }
}
