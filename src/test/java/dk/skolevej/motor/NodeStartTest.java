package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.Skolevej;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class NodeStartTest {

    @TempDir
    Path folder;

    @Test
    void bothComeUpOnAnEmptyDatabaseAndTheModelsAreDeployedOnce() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var one = start(postgres);
                var two = start(postgres)) {
            for (Node node : List.of(one, two)) {
                node.await();
                assertThat(node.isHealthy()).isTrue();
            }

            var database = JdbcClient.create(postgres.getPostgresDatabase());
            assertThat(database.sql("select key_ || ':' || version_ from act_re_procdef")
                            .query(String.class)
                            .list())
                    .containsExactly("toNoder:1");
            assertThat(one.log() + two.log())
                    .containsOnlyOnce("lagt ind nu: [processes/to-noder.bpmn]")
                    .containsOnlyOnce("lagt ind nu: []");
        }
    }

    @Test
    void theWebServerAnswersOnlyWhenTheModelsAreThere() throws Exception {
        try (var node = Node.start(folder, inMemory(), "--skolevej.modeller=src/test/resources/modeller/to-noder")) {
            node.await();

            assertThat(node.log())
                    .containsSubsequence("lagt ind nu: [processes/to-noder.bpmn]", "Tomcat started on port");
        }
    }

    @Test
    void aMissingFormStopsTheStartWithOneLineThatNamesFileAndElement() throws Exception {
        try (var node = Node.start(folder, inMemory(), "--skolevej.modeller=src/test/resources/modeller/mangler")) {
            node.await();

            assertThat(node.isHealthy()).isFalse();
            assertThat(node.log())
                    .contains("\nprocesses/mangler.bpmn, opgave: formularen \"findesIkke\" findes ikke\n")
                    .doesNotContain("Tomcat started")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void refusesToStartInAnotherTimeZone() throws Exception {
        try (var node = Node.start(folder, UdenZone.class, "America/New_York", inMemory(), noModels())) {
            node.await();

            assertThat(node.isHealthy()).isFalse();
            assertThat(node.log())
                    .contains("Skolevej kører kun i tidszonen Europe/Copenhagen, ikke America/New_York")
                    .doesNotContain("Tomcat started");
        }
    }

    @Test
    void runsOnDanishTimeOnAMachineInAnotherZone() throws Exception {
        try (var node = Node.start(folder, Skolevej.class, "America/New_York", inMemory(), noModels())) {
            node.await();

            assertThat(node.isHealthy()).isTrue();
            String offset = ZoneId.of("Europe/Copenhagen")
                    .getRules()
                    .getOffset(Instant.now())
                    .getId();
            assertThat(node.log().lines().filter(line -> line.contains("Tomcat started")))
                    .singleElement()
                    .asString()
                    .contains(offset + " ");
        }
    }

    private static String noModels() {
        return "--skolevej.modeller=src/test/resources/modeller/tom";
    }

    private static String inMemory() {
        return "--spring.datasource.url=jdbc:h2:mem:node;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH";
    }

    private Node start(EmbeddedPostgres postgres) throws IOException {
        return Node.start(
                folder,
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--skolevej.modeller=src/test/resources/modeller/to-noder");
    }
}
