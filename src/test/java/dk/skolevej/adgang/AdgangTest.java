package dk.skolevej.adgang;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import dk.skolevej.scenarie.Scenarie;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application on a port of its own with the demo municipality in memory, shared by the tests of this package. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:adgang;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000",
            "camunda.bpm.job-execution.enabled=false",
            "skolevej.demo.forloeb=false",
            "skolevej.indlaesning.hoejst=3MB",
            "logging.level.dk.skolevej.adgang=error",
            "management.prometheus.metrics.export.enabled=true"
        })
@Import({Bekymring.class, Matrixsager.class, Scenarie.class})
@interface AdgangTest {}
