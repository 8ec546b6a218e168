package dk.skolevej.aarshjul;

import dk.skolevej.aarshjul.Aarshjul.Plads;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.formular.Formulartekst;
import dk.skolevej.formular.Opslag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the form about the yearly information shows. */
@Configuration(proxyBeanMethods = false)
class Informationsopslag {

    /** {@code informationen}: which school and which school year it is about. */
    @Bean
    Opslag informationen(Skoler skoler) {
        return new OmSkolen(
                "informationen",
                plads -> Map.of(
                        "skole",
                        Formulartekst.plain(skoler.name(plads.skole()).orElse(plads.skole())),
                        "skoleaar",
                        plads.periode().replace('-', '/')));
    }

    /** {@code skolensKlasser}: a row for each class that has pupils today. */
    @Bean
    Opslag skolensKlasser(Elever elever, Clock clock) {
        return new OmSkolen(
                "skolensKlasser",
                plads -> elever.classes(plads.skole(), LocalDate.now(clock)).stream()
                        .map(klasse -> Map.of("klasse", klasse))
                        .toList());
    }

    private record OmSkolen(String noegle, Function<Plads, Object> of) implements Opslag {

        @Override
        public Object vis(Sammenhaeng where) {
            return Plads.of(where.noegle()).map(of).orElse(List.of());
        }
    }
}
