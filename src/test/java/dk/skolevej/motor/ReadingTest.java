package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Motortest
class ReadingTest {

    @Autowired
    Reading reading;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private String instance;

    @BeforeEach
    void aTask() {
        repository
                .createDeployment()
                .addString("processes/laesning.bpmn", Modeller.processWithTask("laesning", "opgave", "", ""))
                .enableDuplicateFiltering(true)
                .deploy();
        instance = runtime.startProcessInstanceByKey("laesning").getId();
    }

    @AfterEach
    void remove() {
        runtime.deleteProcessInstance(instance, "end of test");
    }

    @Test
    void readsARowOnceForAllItsQuestions() throws Exception {
        reading.together(() -> {
            assertThat(found()).isSameAs(found());
            assertThat(Context.getCommandContext()).isNotNull();
            return null;
        });

        assertThat(found()).as("each by itself").isNotSameAs(found());
    }

    @Test
    void goesOnAfterAQuestionThatWasRefused() throws Exception {
        reading.together(() -> {
            assertThatThrownBy(() -> tasks.claim("unknown", "karl")).isInstanceOf(ProcessEngineException.class);
            assertThat(found()).isNotNull();
            return null;
        });
    }

    @Test
    void throwsWhatAQuestionThrows() {
        assertThatThrownBy(() -> reading.together(() -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    private Task found() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }
}
