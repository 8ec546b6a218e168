package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Motortest
class ShortPagesTest {

    private static final String KEY = "liste";

    @Autowired
    Reading reading;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private String list;

    @BeforeEach
    void aListOfOneTask() {
        repository
                .createDeployment()
                .addString("processes/liste.bpmn", Modeller.processWithTask(KEY, "opgave", "", ""))
                .enableDuplicateFiltering(true)
                .deploy();
        runtime.startProcessInstanceByKey(KEY);
        Filter filter =
                filters.newTaskFilter("Prøve").setQuery(tasks.createTaskQuery().processDefinitionKey(KEY));
        list = filters.saveFilter(filter).getId();
    }

    @AfterEach
    void remove() {
        filters.deleteFilter(list);
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of test"));
    }

    @Test
    void aPageThatIsNotFullIsNotCountedAgain() throws Exception {
        reading.together(() -> {
            assertThat(filters.listPage(list, 0, 2)).hasSize(1);
            anotherTask();
            assertThat(filters.count(list))
                    .as("as long as the page that is shown")
                    .isEqualTo(1);
            return null;
        });
    }

    @Test
    void aFullPageIsCounted() throws Exception {
        anotherTask();
        reading.together(() -> {
            assertThat(filters.listPage(list, 0, 1)).hasSize(1);
            assertThat(filters.count(list)).isEqualTo(2);
            return null;
        });
    }

    @Test
    void theLastOfSeveralPagesIsCounted() throws Exception {
        anotherTask();
        reading.together(() -> {
            assertThat(filters.listPage(list, 1, 2)).hasSize(1);
            assertThat(filters.count(list)).isEqualTo(2);
            return null;
        });
    }

    @Test
    void whatWasKnownIsForgottenWithTheReading() throws Exception {
        reading.together(() -> filters.listPage(list, 0, 2));
        anotherTask();

        reading.together(() -> {
            assertThat(filters.count(list)).isEqualTo(2);
            return null;
        });
        filters.listPage(list, 0, 3);
        anotherTask();
        assertThat(filters.count(list)).as("each by itself").isEqualTo(3);
    }

    /** By somebody else, while the list is read. */
    private void anotherTask() {
        CompletableFuture.runAsync(() -> runtime.startProcessInstanceByKey(KEY)).join();
    }
}
