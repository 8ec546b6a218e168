package dk.skolevej.doedsfald;

import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.formular.Opslag;
import dk.skolevej.formular.Sagslister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the form about a death shows. */
@Configuration(proxyBeanMethods = false)
class Doedsfaldsliste {

    /** {@code sagerTilDoedsfald}: the cases the person leads, open and closed. */
    @Bean
    Opslag sagerTilDoedsfald(Sagslister sager) {
        return sager.named("sagerTilDoedsfald", Indsigt::leads);
    }
}
