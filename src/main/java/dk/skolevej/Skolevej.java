package dk.skolevej;

import dk.skolevej.segl.Noeglefejl;
import dk.skolevej.segl.Noeglekommando;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application: a Danish municipality's forløbspakke on an embedded process engine. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Skolevej {

    /** The one time zone of deadlines; nodes that disagreed on it would disagree on every timer. */
    public static final String ZONE = "Europe/Copenhagen";

    public static void main(String[] args) {
        if (Noeglekommando.is(args)) {
            printKey(args);
            return;
        }
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        SpringApplication.run(Skolevej.class, args);
    }

    private static void printKey(String[] args) {
        try {
            System.out.println(Noeglekommando.line(args, System.getenv("SKOLEVEJ_HOVEDNOEGLE")));
        } catch (Noeglefejl e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
