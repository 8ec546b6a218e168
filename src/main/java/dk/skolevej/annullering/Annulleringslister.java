package dk.skolevej.annullering;

import dk.skolevej.adgangslog.Sagsopslag;
import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.formular.Opslag;
import dk.skolevej.formular.Sagslister;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms about an annulled case show. */
@Configuration(proxyBeanMethods = false)
class Annulleringslister {

    /** {@code sagerTilAnnullering}: the open cases the person leads. */
    @Bean
    Opslag sagerTilAnnullering(Sagslister sager) {
        return sager.named(
                "sagerTilAnnullering", (insight, forloeb) -> forloeb.fase() != Fase.LUKKET && insight.leads(forloeb));
    }

    /** {@code adgangTilSagen}: the case's number, and who has looked at it; nothing about the child. */
    @Bean
    Opslag adgangTilSagen(Sagsopslag opslag, Medarbejdere medarbejdere) {
        return new Opslag() {
            @Override
            public String noegle() {
                return "adgangTilSagen";
            }

            @Override
            public Object vis(Sammenhaeng where) {
                return where.noegle() == null
                        ? null
                        : Map.of(
                                "sagsnummer",
                                where.noegle(),
                                "opslag",
                                opslag.in(where.noegle()).stream()
                                        .map(look -> row(look, medarbejdere))
                                        .toList());
            }
        };
    }

    private static Map<String, Object> row(Sagsopslag.Kig look, Medarbejdere medarbejdere) {
        return Map.of(
                "hvem", medarbejdere.name(look.hvem()),
                "roller", look.roller().replace(",", ", "),
                "hvad", look.tilladt() ? look.handling() : look.handling() + " (afvist)",
                "gange", look.gange(),
                "senest", Datotekst.of(look.senest()));
    }
}
