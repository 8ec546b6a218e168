package dk.skolevej.fortrydelse;

import dk.skolevej.formular.Opslag;
import dk.skolevej.formular.Sagslister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the form about a closing that is undone shows. */
@Configuration(proxyBeanMethods = false)
class Fortrydelsesliste {

    /** {@code sagerTilFortrydelse}: the closed cases the person leads and whose closing can still be undone. */
    @Bean
    Opslag sagerTilFortrydelse(Sagslister sager, Fortrydelsesret ret) {
        return sager.named("sagerTilFortrydelse", (insight, forloeb) -> insight.leads(forloeb) && ret.has(forloeb));
    }
}
