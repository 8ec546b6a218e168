package dk.skolevej.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What IT has found out about a mail that may or may not have gone out. */
@Configuration(proxyBeanMethods = false)
class Afklaring {

    @Bean
    ExecutionListener sendUvisIgen(Postkartotek kartotek) {
        return new Decision(kartotek, Tilstand.NY, "sendesIgen");
    }

    @Bean
    ExecutionListener markerUvisSomSendt(Postkartotek kartotek) {
        return new Decision(kartotek, Tilstand.SENDT, "markeretSomSendt");
    }

    /** A mail whose sender has come back meanwhile and knows that it went out stays as it is. */
    private record Decision(Postkartotek kartotek, Tilstand tilstand, String aarsag) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            long nr = ((Number) execution.getVariable("postnummer")).longValue();
            if (kartotek.lock(nr).tilstand() == Tilstand.UVIS) {
                kartotek.set(nr, tilstand, aarsag);
            }
        }
    }
}
