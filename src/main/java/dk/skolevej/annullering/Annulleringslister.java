package dk.skolevej.annullering;

import dk.skolevej.adgangslog.Sagsopslag;
import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.formular.Opslag;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms about an annulled case show. */
@Configuration(proxyBeanMethods = false)
class Annulleringslister {

    /** {@code sagerTilAnnullering}: the open cases the person leads; the value is the case number. */
    @Bean
    Opslag sagerTilAnnullering(Sager sager, Elever elever, Stedfortraedere stedfortraedere) {
        return new Opslag() {
            @Override
            public String noegle() {
                return "sagerTilAnnullering";
            }

            @Override
            public boolean navngiverElever() {
                return true;
            }

            @Override
            public Object vis(Sammenhaeng where) {
                if (where.person() == null) {
                    return List.of();
                }
                Indsigt insight = stedfortraedere.insight(where.person());
                Map<String, Elev> pupils = elever.byPseudonym(where.skoler());
                return sager.atSchools(where.skoler()).stream()
                        .filter(forloeb -> forloeb.fase() != Fase.LUKKET && insight.leads(forloeb))
                        .map(forloeb -> new Mulighed(label(forloeb, pupils.get(forloeb.elev())), forloeb.sagsnummer()))
                        .toList();
            }
        };
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

    private static String label(Forloeb forloeb, Elev elev) {
        return elev == null
                ? forloeb.sagsnummer()
                : "%s · %s · %s".formatted(elev.listenavn(), elev.klasse(), forloeb.sagsnummer());
    }
}
