package dk.skolevej.udmeldelse;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.formular.Opslag;
import dk.skolevej.formular.Sagslister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the form about a pupil who leaves shows. */
@Configuration(proxyBeanMethods = false)
class Udmeldelsesliste {

    /** {@code sagerTilUdmeldelse}: the open cases whose content the person sees. */
    @Bean
    Opslag sagerTilUdmeldelse(Sagslister sager) {
        return sager.named("sagerTilUdmeldelse", (insight, forloeb) -> forloeb.fase() != Fase.LUKKET);
    }
}
