package dk.skolevej.maaling;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.TaskQuery;

/** The demo municipality as IT would set it up on a stock engine: roles with their rights, schools, staff, and each person's two lists in Tasklist. */
final class Standardkommune {

    private static final List<String> ROLES = List.of("skoleleder", "tovholder", "klasseteam", "tryghedsperson", "ppr");
    private static final String FORVALTNING = "forvaltning";

    private final ProcessEngine engine;

    Standardkommune(ProcessEngine engine) {
        this.engine = engine;
    }

    void found() {
        ROLES.forEach(this::createRole);
        createManagers();
        for (Skole skole : List.of(Skole.BOEGESKOLEN, Skole.AASKOLEN)) {
            engine.getIdentityService().saveTenant(engine.getIdentityService().newTenant(skole.nummer()));
            skole.medarbejdere().forEach((role, login) -> employ(login, role, skole.nummer()));
            employ("frida", FORVALTNING, skole.nummer());
        }
    }

    private void createRole(String role) {
        engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup(role));
        grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(role, Resources.PROCESS_DEFINITION, "*", Permissions.READ);
        grant(role, Resources.PROCESS_DEFINITION, "tidligIndsats", Permissions.CREATE_INSTANCE);
        grant(role, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
    }

    /** They see where cases stand, at every school they are told of. */
    private void createManagers() {
        engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup(FORVALTNING));
        grant(FORVALTNING, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(FORVALTNING, Resources.PROCESS_DEFINITION, "*", Permissions.READ, Permissions.READ_TASK);
    }

    private void grant(String role, Resource resource, String id, Permission... permissions) {
        Authorization grant = right(resource, id, permissions);
        grant.setGroupId(role);
        engine.getAuthorizationService().saveAuthorization(grant);
    }

    private Authorization right(Resource resource, String id, Permission... permissions) {
        AuthorizationService rights = engine.getAuthorizationService();
        Authorization grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        return grant;
    }

    private void employ(String login, String role, String school) {
        IdentityService identity = engine.getIdentityService();
        if (identity.createUserQuery().userId(login).count() == 0) {
            User user = identity.newUser(login);
            user.setPassword("demo");
            identity.saveUser(user);
            identity.createMembership(login, role);
            list(login, "Mine opgaver", query().taskAssignee(login));
            list(
                    login,
                    "Min rolles opgaver",
                    query().taskCandidateGroupIn(List.of(role)).taskUnassigned());
        }
        identity.createTenantUserMembership(school, login);
    }

    private TaskQuery query() {
        return engine.getTaskService().createTaskQuery().orderByDueDate().asc();
    }

    private void list(String login, String name, TaskQuery tasks) {
        Filter list = engine.getFilterService().newTaskFilter(name).setQuery(tasks);
        list.setProperties(Map.of("refresh", true, "showUndefinedVariable", false, "variables", List.of()));
        Authorization read = right(
                Resources.FILTER, engine.getFilterService().saveFilter(list).getId(), Permissions.READ);
        read.setUserId(login);
        engine.getAuthorizationService().saveAuthorization(read);
    }
}
