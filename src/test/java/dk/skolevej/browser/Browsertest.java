package dk.skolevej.browser;

import dk.skolevej.demo.Demosager;
import dk.skolevej.scenarie.Fravaersproeve;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Testdatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a port of its own, with the demo municipality's people and no cases; timers fire when the test moves time. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "skolevej.demo.forloeb=false"})
@ContextConfiguration(initializers = Testdatabase.class)
@Import({Scenarie.class, Fravaersproeve.class, Tasklist.class, Formularrute.class, Demosager.class})
@interface Browsertest {}
