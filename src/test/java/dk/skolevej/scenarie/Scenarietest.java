package dk.skolevej.scenarie;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with the demo municipality's people and no cases, on the database the build is asked to test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("scenarie")
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "skolevej.demo.forloeb=false",
            // the law as it is for most municipalities; OnlineforsoegTest is in one of the trial
            "skolevej.online.forsoeg=false",
            "skolevej.post.mappe=target/post",
            "skolevej.post.maerke=target/post-maerke",
            // the embedded PostgreSQL stops with the JVM too: a context closing at the same moment waits for it in vain
            "spring.main.register-shutdown-hook=false"
        })
@ContextConfiguration(initializers = Testdatabase.class)
@Import({Scenarie.class, Fravaersproeve.class})
public @interface Scenarietest {}
