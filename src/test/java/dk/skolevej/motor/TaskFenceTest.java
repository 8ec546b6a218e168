package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Motortest
class TaskFenceTest {

    private static final String SCHOOL = "101001";

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    Opgavesyn sight;

    private String instance;
    private String task;

    @BeforeEach
    void aTaskForTheLeaderOfASchool() {
        repository
                .createDeployment()
                .addString("processes/opgavehegn.bpmn", Modeller.processWithTask("opgavehegn", "opgave", "", ""))
                .enableDuplicateFiltering(true)
                .deploy();
        instance = runtime.createProcessInstanceByKey("opgavehegn")
                .setVariable("skole", SCHOOL)
                .execute()
                .getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        tasks.addCandidateGroup(task, "skoleleder");
    }

    @AfterEach
    void remove() {
        identity.clearAuthentication();
        runtime.deleteProcessInstance(instance, "end of test");
    }

    @Test
    void showsATaskToItsRoleAtItsSchoolAndToNobodyElse() {
        assertThat(as("leader", "skoleleder", SCHOOL, this::listed)).isEqualTo(1);
        assertThat(as("leader", "skoleleder", "101002", this::listed)).isZero();
        assertThat(as("teacher", "klasseteam", SCHOOL, this::listed)).isZero();
        assertThat(as("leader", "skoleleder", SCHOOL, () -> sight.shows(task))).isTrue();
        assertThat(as("leader", "skoleleder", "101002", () -> sight.shows(task)))
                .isFalse();
        assertThat(as("teacher", "klasseteam", SCHOOL, () -> sight.shows(task))).isFalse();
    }

    @Test
    void keepsShowingATaskThatAColleagueHasTaken() {
        as("leader", "skoleleder", SCHOOL, () -> {
            tasks.claim(task, "leader");
            return null;
        });
        assertThat(as("deputy", "skoleleder", SCHOOL, this::listed)).isEqualTo(1);
        assertThat(as("leader", "klasseteam", SCHOOL, this::listed)).isEqualTo(1);
    }

    @Test
    void showsNobodyWhatAnotherAsksForAsTheirOwn() {
        tasks.addCandidateUser(task, "deputy");

        assertThat(as(
                        "teacher",
                        "klasseteam",
                        SCHOOL,
                        () -> tasks.createTaskQuery()
                                .taskCandidateGroupIn(List.of("skoleleder"))
                                .count()))
                .isZero();
        assertThat(as(
                        "teacher",
                        "klasseteam",
                        SCHOOL,
                        () -> tasks.createTaskQuery()
                                .taskCandidateGroupIn(List.of("skoleleder", "klasseteam"))
                                .count()))
                .isZero();
        assertThat(as(
                        "teacher",
                        "klasseteam",
                        SCHOOL,
                        () -> tasks.createTaskQuery()
                                .taskCandidateUser("deputy")
                                .count()))
                .isZero();
        assertThat(as(
                        "leader",
                        "skoleleder",
                        "101002",
                        () -> tasks.createTaskQuery()
                                .taskCandidateGroupIn(List.of("skoleleder"))
                                .count()))
                .isZero();
        assertThat(as(
                        "leader",
                        "skoleleder",
                        SCHOOL,
                        () -> tasks.createTaskQuery()
                                .taskCandidateGroupIn(List.of("skoleleder"))
                                .count()))
                .isEqualTo(1);
    }

    @Test
    void showsAnAssignedTaskToItsAssigneeAsTheirOwnAndToNobodyElse() {
        as("leader", "skoleleder", SCHOOL, () -> {
            tasks.claim(task, "leader");
            return null;
        });

        assertThat(as(
                        "leader",
                        "skoleleder",
                        SCHOOL,
                        () -> tasks.createTaskQuery().taskAssignee("leader").count()))
                .isEqualTo(1);
        assertThat(as(
                        "teacher",
                        "klasseteam",
                        SCHOOL,
                        () -> tasks.createTaskQuery().taskAssignee("leader").count()))
                .isZero();
        assertThat(as(
                        "leader",
                        "skoleleder",
                        "101002",
                        () -> tasks.createTaskQuery().taskAssignee("leader").count()))
                .isZero();
    }

    @Test
    void showsATaskOnceToWhoeverIsItsCandidateInSeveralWays() {
        tasks.addCandidateGroup(task, "tovholder");
        tasks.addCandidateUser(task, "leader");
        identity.setAuthentication("leader", List.of("skoleleder", "tovholder"), List.of(SCHOOL));
        var mine = tasks.createTaskQuery().taskCandidateGroupIn(List.of("skoleleder", "tovholder"));
        var involved = tasks.createTaskQuery().taskInvolvedUser("leader");

        assertThat(mine.list()).extracting(Task::getId).containsExactly(task);
        assertThat(mine.count()).isEqualTo(1);
        assertThat(involved.list()).extracting(Task::getId).containsExactly(task);
        assertThat(involved.count()).isEqualTo(1);
        assertThat(listed()).isEqualTo(1);
    }

    @Test
    void doesNotStartOnAnEngineWithAnotherTaskQuery() {
        assertThatThrownBy(() -> TaskSql.changed("left join ${prefix}ACT_RU_IDENTITYLINK I on I.TASK_ID_ = RES.ID_"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another one");
    }

    @Test
    void narrowsAQueryThatAsksForMore() {
        assertThat(as(
                        "teacher",
                        "klasseteam",
                        SCHOOL,
                        () -> tasks.createTaskQuery()
                                .or()
                                .taskCandidateGroup("skoleleder")
                                .taskId(task)
                                .endOr()
                                .count()))
                .isZero();
    }

    @Test
    void letsNobodyElseTakeIt() {
        assertThatThrownBy(() -> as("teacher", "klasseteam", SCHOOL, () -> {
                    tasks.claim(task, "teacher");
                    return null;
                }))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void writesNoRightsForTasks() {
        tasks.setAssignee(task, "leader");
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task)
                        .count())
                .isZero();
    }

    @Test
    void refusesADenialThatNothingWouldHeed() {
        Authorization denial = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        denial.setUserId("leader");
        denial.setResource(Resources.TASK);
        denial.setResourceId("*");
        assertThatThrownBy(() -> authorizations.saveAuthorization(denial)).isInstanceOf(BadUserRequestException.class);
    }

    private long listed() {
        return tasks.createTaskQuery().taskId(task).count();
    }

    private <T> T as(String user, String role, String school, Supplier<T> work) {
        identity.setAuthentication(user, List.of(role), List.of(school));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
