package dk.skolevej.bero;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.formular.Opslag;
import dk.skolevej.formular.Sagslister;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the form that begins a pause shows. */
@Configuration(proxyBeanMethods = false)
class Beroliste {

    private static final Set<Fase> NOT_RUNNING = Set.of(Fase.LUKKET, Fase.I_BERO);

    /** {@code sagerTilBero}: the running cases the person answers for. */
    @Bean
    Opslag sagerTilBero(Sagslister sager) {
        return sager.named(
                "sagerTilBero",
                (insight, forloeb) -> forloeb.tovholder() != null && !NOT_RUNNING.contains(forloeb.fase()));
    }
}
