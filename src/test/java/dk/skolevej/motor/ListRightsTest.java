package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** That a right to a list is remembered gives nobody else's, and nothing but reading. */
@Motortest
class ListRightsTest {

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    private String list;
    private Authorization read;

    @BeforeEach
    void aListOfSomebody() {
        list = filters.saveFilter(filters.newTaskFilter("Min").setQuery(tasks.createTaskQuery()))
                .getId();
        read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        read.setUserId("lene");
        read.setResource(Resources.FILTER);
        read.setResourceId(list);
        read.setPermissions(new Permission[] {Permissions.READ});
    }

    @AfterEach
    void remove() {
        identity.clearAuthentication();
        filters.deleteFilter(list);
    }

    @Test
    void isTheirsFromTheMomentItIsGiven() {
        assertRefused("lene", () -> filters.getFilter(list));

        identity.clearAuthentication();
        authorizations.saveAuthorization(read);

        identity.setAuthentication("lene", List.of());
        assertThat(filters.count(list)).isZero();
        assertThat(filters.count(list)).isZero();
    }

    @Test
    void isNobodyElsesAndOnlyForReading() {
        authorizations.saveAuthorization(read);
        identity.setAuthentication("lene", List.of());
        filters.count(list);

        assertRefused("lene", () -> filters.deleteFilter(list));
        assertRefused("karl", () -> filters.count(list));
    }

    private void assertRefused(String person, Runnable call) {
        identity.setAuthentication(person, List.of());
        assertThatThrownBy(call::run).isInstanceOf(AuthorizationException.class);
    }
}
