package dk.skolevej.aarshjul;

import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.formular.Formulartekst;
import dk.skolevej.formular.Opslag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the form about the yearly information shows. */
@Configuration(proxyBeanMethods = false)
class Informationsopslag {

    /** {@code informationen}: which school and which school year it is about. */
    @Bean
    Opslag informationen(Skoler skoler) {
        return new Skoleopslag(
                "informationen",
                false,
                (plads, where) -> Map.of(
                        "skole",
                        Formulartekst.plain(skoler.name(plads.skole()).orElse(plads.skole())),
                        "skoleaar",
                        plads.periode().replace('-', '/')));
    }

    /** {@code skolensKlasser}: a row for each class that has pupils today. */
    @Bean
    Opslag skolensKlasser(Elever elever, Clock clock) {
        return new Skoleopslag(
                "skolensKlasser",
                false,
                (plads, where) -> elever.classes(plads.skole(), LocalDate.now(clock)).stream()
                        .map(klasse -> Map.of("klasse", klasse))
                        .toList());
    }
}
