package dk.skolevej.adgangslog;

import dk.skolevej.Skolevej;
import dk.skolevej.segl.Segl;
import java.time.Clock;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Only to be measured: the application with a log of reads that a request can leave out. Not a component, so that no other application finds it, and
 * nothing that is delivered knows of it.
 */
public final class AfbrydeligLog {

    /** The header of a request that is not to be logged. */
    public static final String HEADER = "X-Maaling-Uden-Log";

    AfbrydeligLog() {}

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(Skolevej.ZONE));
        new SpringApplication(Skolevej.class, AfbrydeligLog.class).run(args);
    }

    @Bean
    @Primary
    Adgangslog logThatCanBeLeftOut(DataSourceProperties settings, Segl segl, Clock clock) {
        return new Adgangslog(settings, segl, clock) {
            @Override
            public void note(Adgang adgang) {
                if (!leftOut()) {
                    super.note(adgang);
                }
            }

            @Override
            public Runnable begin(Adgang adgang) {
                return leftOut() ? () -> {} : super.begin(adgang);
            }
        };
    }

    private static boolean leftOut() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                && here.getRequest().getHeader(HEADER) != null;
    }
}
