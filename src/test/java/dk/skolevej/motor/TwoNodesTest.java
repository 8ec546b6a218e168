package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.Skolevej;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes of the real application, with web servers, on a PostgreSQL that is empty. */
class TwoNodesTest {

    @Test
    void bothComeUpOnAnEmptyDatabaseAndTheModelsAreDeployedOnce() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            Callable<ConfigurableApplicationContext> node = () -> start(postgres.getJdbcUrl("postgres", "postgres"));
            var nodes = Executors.newFixedThreadPool(2);
            for (var started : nodes.invokeAll(List.of(node, node))) {
                try (var application = started.get()) {
                    assertThat(processes(application)).containsExactly("toNoder:1");
                    assertThat(health(application)).contains("UP");
                    assertThat(deployerPhase(application)).isLessThan(webServerPhase(application));
                    assertThat(schemaVersions(application)).startsWith("1", "1.1");
                }
            }
            nodes.shutdown();
        }
    }

    private static ConfigurableApplicationContext start(String url) {
        return new SpringApplicationBuilder(Skolevej.class)
                .run(
                        "--server.port=0",
                        "--spring.profiles.active=motortest",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.jmx.enabled=false",
                        "--camunda.bpm.generate-unique-process-engine-name=true",
                        "--skolevej.modeller=src/test/resources/modeller/to-noder");
    }

    private static List<String> processes(ConfigurableApplicationContext application) {
        return application.getBean(RepositoryService.class).createProcessDefinitionQuery().list().stream()
                .map(definition -> definition.getKey() + ":" + definition.getVersion())
                .toList();
    }

    private static String health(ConfigurableApplicationContext application) {
        String port = application.getEnvironment().getProperty("local.server.port");
        return new TestRestTemplate().getForObject("http://localhost:" + port + "/actuator/health", String.class);
    }

    private static int deployerPhase(ConfigurableApplicationContext application) {
        return application.getBean(ModelDeployer.class).getPhase();
    }

    private static int webServerPhase(ConfigurableApplicationContext application) {
        return application.getBean("webServerStartStop", SmartLifecycle.class).getPhase();
    }

    private static List<String> schemaVersions(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select version from flyway_schema_history order by installed_rank")
                .query(String.class)
                .list();
    }
}
