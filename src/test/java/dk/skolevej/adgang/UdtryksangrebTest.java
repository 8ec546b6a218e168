package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432: a query may carry expressions that stock Camunda runs, on both roots and in filters. */
@AdgangTest
class UdtryksangrebTest {

    private static final String REST = "/engine-rest";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @TempDir
    Path folder;

    Klient basic;
    Klient session;

    @BeforeEach
    void login() {
        basic = Klient.basic(port, "lise");
        session = Klient.session(port, "lise", "tasklist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"assigneeExpression", "ownerExpression", "candidateGroupsExpression", "dueBeforeExpression"})
    void doesNotRunAnExpressionHiddenInAQuery(String field) {
        Path proof = folder.resolve("proof");
        String expression =
                "${''.getClass().forName('java.io.FileOutputStream').getConstructors()[0].newInstance('%s')}"
                        .formatted(proof);
        for (String query : new String[] {"{\"orQueries\":[{\"%s\":\"%s\"}]}", "{\"%s\":\"%s\"}"}) {
            String body = query.formatted(field, expression);
            for (String path : new String[] {"/task", "/task/count"}) {
                assertThat(basic.post(REST + path, body).statusCode()).isIn(400, 403);
                assertThat(session.post(WEBAPP + path, body).statusCode()).isIn(400, 403);
            }
        }
        assertThat(Files.exists(proof)).isFalse();
    }

    @Test
    void doesNotRunAHarmlessExpressionInASubQueryEither() {
        String body = "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}";

        assertThat(basic.post(REST + "/task/count", body).statusCode()).isIn(400, 403);
        assertThat(basic.get(REST + "/task?assigneeExpression=%24%7BcurrentUser()%7D")
                        .statusCode())
                .isIn(400, 403);
        assertThat(session.post(WEBAPP + "/task/count", body).statusCode()).isIn(400, 403);
        assertThat(session.get(WEBAPP + "/task/count?assigneeExpression=%24%7BcurrentUser()%7D")
                        .statusCode())
                .isIn(400, 403);
    }

    @Test
    void doesNotRunAnExpressionAddedToAFilter() {
        var filter = filters.newTaskFilter("Alle");
        filter.setQuery(tasks.createTaskQuery());
        String id = filters.saveFilter(filter).getId();
        String body = "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}";
        var admin = Klient.basic(port, "admin");

        assertThat(admin.post(REST + "/filter/" + id + "/list", body).statusCode())
                .isIn(400, 403);
        assertThat(admin.post(REST + "/filter/" + id + "/count", body).statusCode())
                .isIn(400, 403);
        assertThat(basic.post(REST + "/filter/" + id + "/list", body).statusCode())
                .isIn(400, 403, 404);
        filters.deleteFilter(id);
    }

    @Test
    void doesNotLetStaffMakeOrChangeFilters() {
        String body = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}";
        long before = filters.createFilterQuery().count();

        assertThat(basic.post(REST + "/filter/create", body).statusCode()).isEqualTo(403);
        assertThat(session.post(WEBAPP + "/filter/create", body).statusCode()).isEqualTo(403);
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }
}
