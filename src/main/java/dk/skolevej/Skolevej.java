package dk.skolevej;

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
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        SpringApplication.run(Skolevej.class, args);
    }
}
