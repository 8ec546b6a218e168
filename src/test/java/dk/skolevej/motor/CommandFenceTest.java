package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@Motortest
class CommandFenceTest {

    private static final String ATTACK =
            "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('id')}";

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    private final List<String> granted = new ArrayList<>();

    @BeforeEach
    void deploy() {
        repository
                .createDeployment()
                .addString("processes/hegn.bpmn", Modeller.processWithTask("hegn", "opgave", "", ""))
                .enableDuplicateFiltering(true)
                .deploy();
    }

    @AfterEach
    void logOut() {
        identity.clearAuthentication();
        granted.forEach(authorizations::deleteAuthorization);
    }

    @Test
    void refusesExpressionsInAQuery() {
        refusesExpressions(tasks.createTaskQuery().taskAssigneeExpression(ATTACK));
    }

    @Test
    void refusesExpressionsInTheOrPartsOfAQuery() {
        refusesExpressions(
                tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr());
        refusesExpressions(tasks.createTaskQuery()
                .or()
                .taskAssignee("a")
                .endOr()
                .or()
                .dueBeforeExpression(ATTACK)
                .endOr());
    }

    private void refusesExpressions(TaskQuery query) {
        Stream.<Consumer<TaskQuery>>of(
                        TaskQuery::count, TaskQuery::list, q -> q.listPage(0, 1), TaskQuery::singleResult)
                .forEach(run -> assertThatThrownBy(() -> run.accept(query))
                        .isInstanceOf(BadUserRequestException.class)
                        .hasMessageContaining("ikke tilladt i forespørgsler"));
    }

    @Test
    void refusesExpressionsInFilters() {
        var stored = filters.newTaskFilter("Mine")
                .setQuery(tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(ATTACK)
                        .endOr());
        assertThatThrownBy(() -> filters.saveFilter(stored)).isInstanceOf(BadUserRequestException.class);

        var harmless = filters.saveFilter(filters.newTaskFilter("Alle").setQuery(tasks.createTaskQuery()));
        var extension = tasks.createTaskQuery().or().taskOwnerExpression(ATTACK).endOr();
        assertThatThrownBy(() -> filters.list(harmless.getId(), extension)).isInstanceOf(BadUserRequestException.class);
        assertThat(filters.count(harmless.getId())).isNotNull();
    }

    static List<Consumer<TaskService>> attachmentsAndComments() {
        return List.of(
                t -> t.createAttachment("t", "opgave", null, "n", "b", new ByteArrayInputStream(new byte[1])),
                t -> t.getTaskAttachments("opgave"),
                t -> t.getTaskAttachment("opgave", "x"),
                t -> t.getTaskAttachmentContent("opgave", "x"),
                t -> t.getAttachment("x"),
                t -> t.getAttachmentContent("x"),
                t -> t.getProcessInstanceAttachments("x"),
                t -> t.deleteAttachment("x"),
                t -> t.createComment("opgave", null, "navn"),
                t -> t.getTaskComments("opgave"),
                t -> t.getTaskComment("opgave", "x"),
                t -> t.getProcessInstanceComments("x"),
                t -> t.deleteTaskComment("opgave", "x"),
                t -> t.deleteProcessInstanceComments("x"),
                t -> t.updateTaskComment("opgave", "x", "y"),
                t -> t.getTaskEvents("opgave"),
                t -> t.newTask());
    }

    @ParameterizedTest
    @MethodSource("attachmentsAndComments")
    void refusesAttachmentsCommentsAndLooseTasks(Consumer<TaskService> command) {
        assertThatThrownBy(() -> command.accept(tasks)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void makesIdsThatCannotBeGuessed() {
        String id = start(Map.of("skole", "101001")).getId();

        assertThat(UUID.fromString(id).version()).isEqualTo(4);
    }

    @Test
    void givesAnInstanceTheSchoolItIsStartedFor() {
        assertThat(start(Map.of("skole", "101001")).getTenantId()).isEqualTo("101001");
    }

    @Test
    void letsOnlyTheApplicationItselfStartWhatBelongsToNoSchool() {
        assertThat(start(Map.of()).getTenantId()).isNull();

        grant(Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(Resources.PROCESS_INSTANCE, Permissions.CREATE);
        identity.setAuthentication("tove", List.of("tovholder"), List.of("101001"));
        assertThatThrownBy(() -> start(Map.of())).hasMessageContaining("uden en skole");
        identity.setAuthentication("it", List.of("camunda-admin"), List.of());
        assertThatThrownBy(() -> start(Map.of())).hasMessageContaining("uden en skole");
    }

    @Test
    void letsAPersonStartOnlyAtTheirOwnSchool() {
        grant(Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(Resources.PROCESS_INSTANCE, Permissions.CREATE);
        identity.setAuthentication("tove", List.of("tovholder"), List.of("101001"));

        assertThatThrownBy(() -> start(Map.of("skole", "101002")))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage("Du kan ikke starte et forløb på en anden skole.");
        assertThat(start(Map.of("skole", "101001")).getTenantId()).isEqualTo("101001");
    }

    private void grant(Resource resource, Permission... permissions) {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId("tove");
        grant.setResource(resource);
        grant.setResourceId("*");
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
        granted.add(grant.getId());
    }

    private ProcessInstance start(Map<String, Object> variables) {
        return runtime.startProcessInstanceByKey("hegn", variables);
    }
}
