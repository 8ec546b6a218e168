package dk.skolevej.adgang;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What a role holds in the engine besides its tasks, which the engine itself grants to a task's candidates. A grant at all schools
 * is safe: the engine shows each person their own schools only.
 */
record Grant(String rolle, Resource resource, String resourceId, Set<Permission> permissions) {

    private static final String ANY = "*";

    /** All there is; a role holds nothing that is not here. */
    static List<Grant> all() {
        List<Grant> grants = new ArrayList<>();
        TilladteKald.PERSONALE.forEach(rolle -> {
            grants.add(of(rolle, APPLICATION, "tasklist", ACCESS));
            grants.add(of(rolle, PROCESS_DEFINITION, ANY, READ));
            grants.add(of(rolle, PROCESS_DEFINITION, "tidligIndsats", READ, CREATE_INSTANCE));
            grants.add(of(rolle, PROCESS_DEFINITION, "inhabilitet", READ, CREATE_INSTANCE));
            grants.add(of(rolle, PROCESS_INSTANCE, ANY, CREATE));
        });
        // who may register for whom, and whose cases one may hand over, is decided by the forms
        List.of("skoleleder", "tovholder").forEach(rolle -> {
            grants.add(of(rolle, PROCESS_DEFINITION, "stedfortraedning", READ, CREATE_INSTANCE));
            grants.add(of(rolle, PROCESS_DEFINITION, "bero", READ, CREATE_INSTANCE));
            grants.add(of(rolle, PROCESS_DEFINITION, "orientering", READ, CREATE_INSTANCE));
            grants.add(of(rolle, PROCESS_DEFINITION, "udmeldelse", READ, CREATE_INSTANCE));
        });
        grants.add(of("skoleleder", PROCESS_DEFINITION, "overdragelse", READ, CREATE_INSTANCE));
        grants.add(of("skoleleder", PROCESS_DEFINITION, "annullering", READ, CREATE_INSTANCE));
        grants.add(of("skoleleder", PROCESS_DEFINITION, "doedsfald", READ, CREATE_INSTANCE));
        grants.add(of("skoleleder", PROCESS_DEFINITION, "fortrydelse", READ, CREATE_INSTANCE));
        grants.add(of("skoleleder", PROCESS_DEFINITION, "skoleskift", READ, CREATE_INSTANCE));
        grants.add(of("skoleleder", PROCESS_DEFINITION, "overtagelse", READ, CREATE_INSTANCE));
        grants.add(of("forvaltning", APPLICATION, "cockpit", ACCESS));
        grants.add(of("forvaltning", APPLICATION, "tasklist", ACCESS));
        grants.add(of("forvaltning", PROCESS_DEFINITION, ANY, READ, READ_INSTANCE));
        grants.add(of("forvaltning", PROCESS_DEFINITION, "inhabilitet", READ, CREATE_INSTANCE));
        grants.add(of("forvaltning", PROCESS_INSTANCE, ANY, CREATE));
        grants.add(of("forvaltning", DECISION_DEFINITION, ANY, READ));
        grants.add(of("procesdesigner", APPLICATION, "cockpit", ACCESS));
        grants.add(of("procesdesigner", PROCESS_DEFINITION, ANY, READ));
        grants.add(of("procesdesigner", DECISION_DEFINITION, ANY, READ));
        grants.add(of("procesdesigner", DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
        grants.add(of("procesdesigner", DEPLOYMENT, ANY, READ, CREATE));
        // all but other people's task lists, which would stand beside their own
        Arrays.stream(Resources.values())
                .filter(resource -> resource != Resources.FILTER)
                .forEach(resource -> grants.add(of(Groups.CAMUNDA_ADMIN, resource, ANY, ALL)));
        return grants;
    }

    private static Grant of(String rolle, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(rolle, resource, resourceId, Set.of(permissions));
    }
}
