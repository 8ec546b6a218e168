package dk.skolevej.orientering;

import dk.skolevej.formular.Opslag;
import dk.skolevej.formular.Sagslister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the form about a request shows. */
@Configuration(proxyBeanMethods = false)
class Orienteringsliste {

    /** {@code sagerTilOrientering}: the cases, open and closed, whose content the person sees. */
    @Bean
    Opslag sagerTilOrientering(Sagslister sager) {
        return sager.named("sagerTilOrientering", (insight, forloeb) -> true);
    }
}
