package dk.skolevej.maaling;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What a municipality gets from Camunda as it comes: the same diagrams, forms and staff, the engine's own settings and web applications, and answers
 * that are process variables. Not a component: no other test's application may find it.
 */
@EnableAutoConfiguration
class Standardmotor {

    /** Stock but for authorization, which no installation with more than one user does without. */
    static final List<String> SETTINGS = List.of(
            "--spring.config.name=standardmotor",
            "--spring.main.banner-mode=off",
            "--spring.flyway.enabled=false",
            "--management.endpoint.health.probes.enabled=true",
            "--spring.autoconfigure.exclude="
                    + "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration,"
                    + "org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration,"
                    + "org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration,"
                    + "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration",
            "--camunda.bpm.auto-deployment-enabled=false",
            "--camunda.bpm.authorization.enabled=true",
            "--camunda.bpm.admin-user.id=admin",
            "--camunda.bpm.admin-user.password=demo");

    public static void main(String[] args) {
        SpringApplication.run(Standardmotor.class, args);
    }

    @Bean
    Standardord.Frist frist() {
        return new Standardord.Frist();
    }

    @Bean
    Standardord.Forloeb forloeb() {
        return new Standardord.Forloeb();
    }

    @Bean
    Standardord.Roller roller() {
        return new Standardord.Roller();
    }

    /** Mail is none of the stock engine's business: no process of that name is ever started. */
    @Bean
    Standardord.Besked besked() {
        return new Standardord.Besked();
    }

    @Bean
    JavaDelegate sendBesked() {
        return execution -> {};
    }

    @Bean
    ExecutionListener sendUvisIgen() {
        return execution -> {};
    }

    @Bean
    ExecutionListener markerUvisSomSendt() {
        return execution -> {};
    }

    @Bean
    JavaDelegate startForloebspakke() {
        return execution -> Standardord.start("forloebspakke", execution);
    }

    /** The cases that are measured are taught at school. */
    @Bean
    JavaDelegate foelgPlanen() {
        return execution -> {};
    }

    @Bean
    JavaDelegate bedOmKvittering() {
        return execution -> Standardord.start("kvitteringForOpfoelgning", execution);
    }

    @Bean
    ExecutionListener begyndOpfoelgning() {
        return execution -> {};
    }

    @Bean
    ExecutionListener fremskyndOpfoelgning() {
        return execution -> {};
    }

    @Bean
    ExecutionListener noterOpfoelgningsmaal() {
        return execution -> {};
    }

    /** Each school sees its own tasks, which takes no more than this. */
    @Bean
    ProcessEnginePlugin schools() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setTenantIdProvider(new Standardskole());
            }
        };
    }

    @Bean
    ApplicationRunner everythingTheDiagramsNeed(ProcessEngine engine) {
        return arguments -> {
            new Standardkommune(engine).found();
            deploy(engine.getRepositoryService());
        };
    }

    private static void deploy(RepositoryService repository) throws IOException {
        var models = repository.createDeployment().name("forløbspakken");
        var files = new PathMatchingResourcePatternResolver();
        for (String pattern : List.of("classpath:processes/*.bpmn", "classpath:processes/*.dmn", "classpath:forms/*")) {
            for (var file : files.getResources(pattern)) {
                try (InputStream content = file.getInputStream()) {
                    models.addInputStream(file.getFilename(), content);
                }
            }
        }
        models.deploy();
    }
}
