package dk.skolevej.motor;

import static dk.skolevej.motor.Modeller.form;
import static dk.skolevej.motor.Modeller.processWithTask;
import static dk.skolevej.motor.Modeller.set;
import static dk.skolevej.motor.Modeller.table;
import static dk.skolevej.motor.Modeller.withForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@Motortest
@ExtendWith(OutputCaptureExtension.class)
class ModelDeployerTest {

    private static final String P = "processes/proeve.bpmn";
    private static final String F = "forms/opgave.form";

    private final Map<String, String> models = new HashMap<>(Map.of(
            P,
            withForm("proeve", "opgave"),
            F,
            form("opgave", "textarea"),
            "forms/anden.form",
            form("anden", "textarea")));

    @Autowired
    ModelDeployer deployer;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forget() {
        repository
                .createDeploymentQuery()
                .deploymentNameLike("processes/%proeve%")
                .list()
                .forEach(d -> repository.deleteDeployment(d.getId(), true));
        jdbc.sql("update modelsaet set version = 0").update();
    }

    @Test
    void deploysEachProcessWithExactlyWhatItRefersTo() {
        models.put(
                P,
                processWithTask(
                        "proeve",
                        "opgave",
                        "camunda:formRef=\"opgave\" camunda:formRefBinding=\"deployment\"",
                        "<extensionElements><camunda:properties><camunda:property name=\"krav\" value=\"opgaveKrav\"/></camunda:properties></extensionElements>"));
        models.put("processes/opgave-krav.dmn", table("opgaveKrav", "\"navn\""));

        assertThat(deployer.deploy(set(1, models))).containsExactly(P);

        var deployment = repository.createDeploymentQuery().deploymentName(P).singleResult();
        assertThat(repository.getDeploymentResources(deployment.getId()))
                .extracting(Resource::getName)
                .containsExactlyInAnyOrder(P, F, "processes/opgave-krav.dmn");
    }

    @Test
    void deploysAgainOnlyWhenSomethingInThePackageChanged() {
        deployer.deploy(set(1, models));

        models.put("forms/anden.form", form("anden", "textfield"));
        assertThat(deployer.deploy(set(1, models))).isEmpty();

        models.put(F, form("opgave", "textfield"));
        assertThat(deployer.deploy(set(1, models))).containsExactly(P);
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void leavesRunningCasesOnTheModelTheyBeganWith() {
        deployer.deploy(set(1, models));
        var instance = runtime.startProcessInstanceByKey("proeve", Map.of("skole", "101001"));
        models.put(F, form("opgave", "textfield"));

        deployer.deploy(set(1, models));

        var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        assertThat(task.getProcessDefinitionId()).startsWith("proeve:1:");
    }

    @Test
    void neverGoesBackToContentThatWasSuperseded(CapturedOutput log) {
        var old = set(1, models);
        deployer.deploy(old);
        models.put(F, form("opgave", "textfield"));
        deployer.deploy(set(1, models));

        assertThat(deployer.deploy(old)).isEmpty();

        assertThat(versions()).isEqualTo(2);
        assertThat(log).contains("WARN").contains(P + " er et indhold, der allerede er afløst");
    }

    @Test
    void goesBackWhenTheModelSetSaysSoWithAHigherVersion() {
        var old = new HashMap<>(models);
        deployer.deploy(set(1, models));
        models.put(F, form("opgave", "textfield"));
        deployer.deploy(set(1, models));

        assertThat(deployer.deploy(set(2, old))).containsExactly(P);
    }

    @Test
    void refusesNewContentFromALowerModelSet(CapturedOutput log) {
        deployer.deploy(set(3, models));
        models.put(F, form("opgave", "textfield"));

        assertThat(deployer.deploy(set(2, models))).isEmpty();

        assertThat(versions()).isEqualTo(1);
        assertThat(log).contains(P + " er fra modelsæt 2, men 3 er allerede i drift");
    }

    @Test
    void deploysOnceWhenSeveralNodesStartAtOnce() throws Exception {
        var nodes = Executors.newFixedThreadPool(4);
        Callable<List<String>> node = () -> deployer.deploy(set(1, models));

        for (var started : nodes.invokeAll(List.of(node, node, node, node))) {
            started.get();
        }
        nodes.shutdown();

        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void deploysNothingWhenOneProcessOfTheSetIsWrong() {
        models.put("processes/zproeve.bpmn", withForm("zproeve", "findesIkke"));

        assertThatThrownBy(() -> deployer.deploy(set(1, models)))
                .isInstanceOf(Modelfejl.class)
                .hasMessage("processes/zproeve.bpmn, opgave: formularen \"findesIkke\" findes ikke");
        assertThat(versions()).isZero();
    }

    @Test
    void refusesAFormThatWouldFollowTheNewestVersion() {
        models.put(
                P,
                processWithTask(
                        "proeve", "opgave", "camunda:formRef=\"opgave\" camunda:formRefBinding=\"latest\"", ""));

        assertThatThrownBy(() -> deployer.deploy(set(1, models)))
                .hasMessage(P + ", opgave: camunda:formRefBinding skal være \"deployment\"");
    }

    @Test
    void refusesASetWithoutAVersion() {
        var noVersion = set(1, models);
        noVersion.files().remove("processes/modelsaet.properties");

        assertThatThrownBy(() -> deployer.deploy(noVersion))
                .hasMessageContaining("modelsaet.properties: filen mangler");
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("proeve")
                .count();
    }
}
