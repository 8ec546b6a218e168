package dk.skolevej.raad;

import dk.skolevej.formular.Opslag;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms about PPR's advice show. */
@Configuration(proxyBeanMethods = false)
class Raadslister {

    /** {@code raadet}: what PPR is asked in this task ({@code spoergsmaal}), and what they advise ({@code svar}), as rows. */
    @Bean
    Opslag raadet(Raadgivning raadgivning) {
        return new Raad("raadet", where -> {
            int question = number(where, BegyndRaad.QUESTION);
            int advice = number(where, BegyndRaad.ADVICE);
            return question == 0
                    ? null
                    : Map.of(
                            "spoergsmaal", raadgivning.question(where.noegle(), question),
                            "svar", raadgivning.advice(where.noegle(), advice));
        });
    }

    /** {@code raadTilOpfoelgningen}: the advice since the last follow-up that is to be brought up. */
    @Bean
    Opslag raadTilOpfoelgningen(Raadgivning raadgivning) {
        return new Raad(
                "raadTilOpfoelgningen",
                where -> where.forloeb() == null ? null : raadgivning.forFollowUp(where.noegle()));
    }

    private static int number(Opslag.Sammenhaeng where, String variable) {
        return where.vaerdi().apply(variable) instanceof Number number ? number.intValue() : 0;
    }

    private record Raad(String noegle, Function<Sammenhaeng, Object> of) implements Opslag {

        @Override
        public Object vis(Sammenhaeng where) {
            return of.apply(where);
        }
    }
}
