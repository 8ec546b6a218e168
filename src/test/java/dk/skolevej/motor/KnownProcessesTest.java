package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Motortest
class KnownProcessesTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    private String id;

    @BeforeEach
    void aProcess() {
        String deployment = repository
                .createDeployment()
                .addString("processes/kendt.bpmn", Modeller.processWithTask("kendt", "opgave", "", ""))
                .deploy()
                .getId();
        id = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }

    @Test
    void isNotReadAnewInEachCommand() {
        ProcessDefinitionEntity first = deployed();
        write(1000);

        assertThat(List.of(deployed(), deployed())).allSatisfy(again -> {
            assertThat(again).isSameAs(first);
            assertThat(again.getHistoryTimeToLive()).as("as it was read").isNotEqualTo(1000);
        });
    }

    @Test
    void isReadAnewWhenTheEngineForgotIt() {
        deployed();
        write(1000);
        configuration().getDeploymentCache().discardProcessDefinitionCache();

        assertThat(deployed().getHistoryTimeToLive()).isEqualTo(1000);
    }

    @Test
    void isNotReadForHistoryEither() {
        deployed();
        jdbc.sql("update act_re_procdef set key_ = 'andet' where id_ = ?")
                .param(id)
                .update();

        String instance = runtime.startProcessInstanceById(id).getId();

        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .isNotEmpty()
                .allSatisfy(step -> {
                    assertThat(step.getProcessDefinitionId()).isEqualTo(id);
                    assertThat(step.getProcessDefinitionKey()).isEqualTo("kendt");
                });
        runtime.deleteProcessInstance(instance, "end of test");
        jdbc.sql("update act_re_procdef set key_ = 'kendt' where id_ = ?")
                .param(id)
                .update();
    }

    /** As another node would. */
    private void write(int timeToLive) {
        jdbc.sql("update act_re_procdef set history_ttl_ = ? where id_ = ?")
                .params(timeToLive, id)
                .update();
    }

    private ProcessDefinitionEntity deployed() {
        return configuration()
                .getCommandExecutorTxRequired()
                .execute(context -> configuration().getDeploymentCache().findDeployedProcessDefinitionById(id));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
