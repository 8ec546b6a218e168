package dk.skolevej.stedfortraeder;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import dk.skolevej.forloeb.Stedfortraedere;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The role of standing in for a skoleleder at one school: what a skoleleder may start and take there, and nothing at another school. */
@Component
class Lederrolle {

    private static final List<String> STARTS = List.of("stedfortraedning", "overdragelse", "bero");

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    Lederrolle(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    void give(String login, String skole) {
        String role = Stedfortraedere.lederrolle(skole);
        if (identity.createGroupQuery().groupId(role).count() == 0) {
            create(role, skole);
        }
        if (!holds(login, role)) {
            identity.createMembership(login, role);
        }
    }

    void take(String login, String skole) {
        if (holds(login, Stedfortraedere.lederrolle(skole))) {
            identity.deleteMembership(login, Stedfortraedere.lederrolle(skole));
        }
    }

    private boolean holds(String login, String role) {
        return identity.createGroupQuery().groupId(role).groupMember(login).count() > 0;
    }

    private void create(String role, String skole) {
        Group group = identity.newGroup(role);
        group.setName("Stedfortræder for skolelederen på " + skole);
        group.setType("WORKFLOW");
        identity.saveGroup(group);
        STARTS.forEach(process -> letStart(role, process));
    }

    private void letStart(String role, String process) {
        long known = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(process)
                .count();
        if (known == 0) {
            Authorization start = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            start.setGroupId(role);
            start.setResource(Resources.PROCESS_DEFINITION);
            start.setResourceId(process);
            start.setPermissions(new Permission[] {Permissions.READ, Permissions.CREATE_INSTANCE});
            authorizations.saveAuthorization(start);
        }
    }
}
