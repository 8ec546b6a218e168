package dk.skolevej.skoleskift;

import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.formular.Formulartekst;
import dk.skolevej.formular.Opslag;
import dk.skolevej.formular.Sagslister;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms about a pupil who changes school show. */
@Configuration(proxyBeanMethods = false)
class Skoleskiftlister {

    /** {@code sagerTilSkoleskift}: the open cases the person leads. */
    @Bean
    Opslag sagerTilSkoleskift(Sagslister sager) {
        return sager.named(
                "sagerTilSkoleskift", (insight, forloeb) -> forloeb.fase() != Fase.LUKKET && insight.leads(forloeb));
    }

    /** {@code kommunensSkoler}: all of them; the value is the institutionsnummer. */
    @Bean
    Opslag kommunensSkoler(Skoler skoler) {
        return new Tekst(
                "kommunensSkoler",
                where -> skoler.all().entrySet().stream()
                        .map(skole -> new Opslag.Mulighed(skole.getValue(), skole.getKey()))
                        .toList());
    }

    /** {@code elevensSkole}: the name of the school where the pupil is registered. */
    @Bean
    Opslag elevensSkole(Elever elever, Skoler skoler) {
        return new Tekst("elevensSkole", where -> {
            if (where.forloeb() == null) {
                return null;
            }
            String skole = elever.of(where.forloeb()).skole();
            return Formulartekst.plain(skoler.name(skole).orElse(skole));
        });
    }

    private record Tekst(String noegle, Function<Sammenhaeng, Object> of) implements Opslag {

        @Override
        public Object vis(Sammenhaeng where) {
            return of.apply(where);
        }
    }
}
