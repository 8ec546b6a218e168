package dk.skolevej.motor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole application on an empty H2 in memory, without the job executor without the product's models and the demo. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("motortest")
@Import(Proeveord.class)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:motor;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000",
            "camunda.bpm.job-execution.enabled=false",
            "skolevej.modeller=src/test/resources/modeller/tom"
        })
@interface Motortest {}
