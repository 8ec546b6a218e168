package dk.skolevej.stedfortraeder;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.formular.Opslag;
import dk.skolevej.formular.Opslag.Mulighed;
import dk.skolevej.stedfortraeder.Overdragelser.Sagsrad;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists in the form that hands cases over; empty for whoever does not lead the school. */
@Configuration(proxyBeanMethods = false)
class Overdragelseslister {

    private final Overdragelser overdragelser;
    private final Kolleger kolleger;
    private final Elever elever;
    private final Skoler skoler;

    Overdragelseslister(Overdragelser overdragelser, Kolleger kolleger, Elever elever, Skoler skoler) {
        this.overdragelser = overdragelser;
        this.kolleger = kolleger;
        this.elever = elever;
        this.skoler = skoler;
    }

    /** {@code tovholdereMedSager}: who has open cases and how many; the value is a {@link Plads}. */
    @Bean
    Opslag tovholdereMedSager() {
        return new Liste(
                "tovholdereMedSager",
                false,
                (skole, person) -> overdragelser.burdens(skole, person).stream()
                        .map(burden -> new Mulighed(
                                "%s · %s · %s"
                                        .formatted(
                                                kolleger.name(burden.tovholder()),
                                                burden.sager() == 1 ? "1 sag" : burden.sager() + " sager",
                                                skoler.name(skole).orElse(skole)),
                                new Plads(skole, burden.tovholder()).value())));
    }

    /** {@code sagerTilOverdragelse}: the open cases; the value is the case number. */
    @Bean
    Opslag sagerTilOverdragelse() {
        return new Liste("sagerTilOverdragelse", true, (skole, person) -> {
            Map<String, Elev> pupils = elever.byPseudonym(List.of(skole));
            return overdragelser.openCases(skole, person).stream()
                    .map(row -> new Mulighed(label(row, pupils.get(row.elev())), row.sagsnummer()));
        });
    }

    private String label(Sagsrad row, Elev elev) {
        String pupil = elev == null ? "" : elev.listenavn() + " · " + elev.klasse() + " · ";
        return pupil + row.sagsnummer() + " (" + kolleger.name(row.tovholder()) + ")";
    }

    private record Liste(String noegle, boolean navngiverElever, BiFunction<String, String, Stream<Mulighed>> at)
            implements Opslag {

        @Override
        public Object vis(Sammenhaeng sammenhaeng) {
            return sammenhaeng.skoler().stream()
                    .sorted()
                    .filter(skole -> Kolleger.leads(sammenhaeng.person(), skole))
                    .flatMap(skole -> at.apply(skole, sammenhaeng.person().id()))
                    .toList();
        }
    }
}
