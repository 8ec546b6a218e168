package dk.skolevej.aarshjul;

import dk.skolevej.aarshjul.Aarshjul.Plads;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.formular.Opslag;
import dk.skolevej.motor.Person;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pupils in the form of the review, by name; whoever sees them is in the log of reads. */
@Configuration(proxyBeanMethods = false)
class Gennemgangslister {

    private static final String ANOTHER_LEADS_IT = "En sag, som en anden leder";

    /** {@code eleverTilGennemgang}: a row for each pupil who stands out and has no open case. */
    @Bean
    Opslag eleverTilGennemgang(Gennemgangsliste liste) {
        return new Skoleopslag(
                "eleverTilGennemgang",
                true,
                (plads, where) -> liste.toBeConcluded(plads.skole(), month(plads)).stream()
                        .map(line -> Map.of("elev", line.navn(), "fravaer", line.fravaer()))
                        .toList());
    }

    /** {@code eleverMedSag}: those who have one. */
    @Bean
    Opslag eleverMedSag(Gennemgangsliste liste, Sager sager, Stedfortraedere stedfortraedere) {
        return new Skoleopslag("eleverMedSag", true, (plads, where) -> {
            List<Elevlinje> found = liste.standingOut(plads.skole(), month(plads)).stream()
                    .filter(line -> line.sagsnummer() != null)
                    .toList();
            return found.stream()
                    .map(line -> Map.of(
                            "elev", line.navn(),
                            "fravaer", line.kort(),
                            "sag", told(line.sagsnummer(), where.person(), sager, stedfortraedere)))
                    .toList();
        });
    }

    /** Whoever is shut out of a case does not learn its number here. */
    private static String told(String sagsnummer, Person person, Sager sager, Stedfortraedere stedfortraedere) {
        Indsigt insight = person == null ? null : stedfortraedere.insight(person);
        return insight != null && sager.find(sagsnummer).filter(insight::sees).isPresent()
                ? sagsnummer
                : ANOTHER_LEADS_IT;
    }

    private static YearMonth month(Plads plads) {
        return YearMonth.parse(plads.periode());
    }
}
