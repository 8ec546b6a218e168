package dk.skolevej.adgang;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it at every start that the roles exist and hold what {@link Grant} says and nothing more, before
 * the web server answers. Tasks and filters are granted one by one where they are made.
 */
@Component
class Rettigheder implements SmartLifecycle {

    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private static final int BEFORE_PEOPLE_AND_THE_WEB_SERVER = DEFAULT_PHASE - 3584;
    private static final String ROLE = "WORKFLOW";
    private static final Map<String, String> ROLLER = roller();

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private volatile boolean running;

    Rettigheder(IdentityService identities, AuthorizationService authorizations) {
        this.identities = identities;
        this.authorizations = authorizations;
    }

    /** Another node may be doing the same; who comes second finds it done when trying again. */
    @Override
    public void start() {
        try {
            apply();
        } catch (ProcessEngineException otherNodeWasFirst) {
            apply();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_PEOPLE_AND_THE_WEB_SERVER;
    }

    private void apply() {
        ROLLER.forEach(this::createRole);
        Grant.all().forEach(this::hold);
        authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT).list().stream()
                .filter(this::isNoLongerHeld)
                .forEach(stale -> authorizations.deleteAuthorization(stale.getId()));
    }

    private void createRole(String id, String navn) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(navn);
            group.setType(id.equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : ROLE);
            identities.saveGroup(group);
        }
    }

    private void hold(Grant grant) {
        Authorization authorization = authorizations
                .createAuthorizationQuery()
                .groupIdIn(grant.rolle())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .singleResult();
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(grant.rolle());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.resourceId());
        }
        authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }

    private boolean isNoLongerHeld(Authorization authorization) {
        return ROLLER.containsKey(authorization.getGroupId())
                && authorization.getResourceType() != Resources.TASK.resourceType()
                && authorization.getResourceType() != Resources.FILTER.resourceType()
                && Grant.all().stream().noneMatch(grant -> covers(grant, authorization));
    }

    private boolean covers(Grant grant, Authorization authorization) {
        return grant.rolle().equals(authorization.getGroupId())
                && grant.resource().resourceType() == authorization.getResourceType()
                && grant.resourceId().equals(authorization.getResourceId());
    }

    private static Map<String, String> roller() {
        Map<String, String> roller = new LinkedHashMap<>();
        roller.put("skoleleder", "Skoleleder");
        roller.put("tovholder", "Tovholder");
        roller.put("klasseteam", "Klasseteam");
        roller.put("tryghedsperson", "Tryghedsperson");
        roller.put("ppr", "PPR");
        roller.put("onlinelaerer", "Onlinelærer");
        roller.put("forvaltning", "Forvaltning");
        roller.put("procesdesigner", "Procesdesigner");
        roller.put("dpo", "Databeskyttelsesrådgiver");
        roller.put(Groups.CAMUNDA_ADMIN, "IT-drift");
        return roller;
    }
}
