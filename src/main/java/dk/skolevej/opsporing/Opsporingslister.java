package dk.skolevej.opsporing;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.formular.Formulartekst;
import dk.skolevej.formular.Opslag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What forms show of the rules that a pupil has reached. Unlawful absence has a form of its own, and is in no other. */
@Configuration(proxyBeanMethods = false)
class Opsporingslister {

    /** {@code ramteRegler}: those of this case, those the pupil reached before, and the earlier cases; null for none. */
    @Bean
    Opslag ramteRegler(Fravaershits hits, Sager sager) {
        return named(
                "ramteRegler", false, where -> where.forloeb() == null ? null : ofCase(where.forloeb(), hits, sager));
    }

    private static Map<String, Object> ofCase(Forloeb forloeb, Fravaershits hits, Sager sager) {
        String sagsnummer = forloeb.sagsnummer();
        List<Fravaershit> all = hits.ofPupil(forloeb.elev()).stream()
                .filter(hit -> !hit.handling().isOfUnlawfulAbsence())
                .toList();
        Map<String, Object> shown = new HashMap<>();
        shown.put("regler", rows(all, hit -> sagsnummer.equals(hit.noegle())));
        shown.put("tidligere", rows(all, hit -> !sagsnummer.equals(hit.noegle())));
        shown.put(
                "tidligereSager",
                sager.earlier(forloeb).stream()
                        .map(Forloeb::sagsnummer)
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(null));
        return shown;
    }

    /** Null when there is none: a form hides what is not there. */
    private static Object rows(List<Fravaershit> all, Predicate<Fravaershit> which) {
        List<Fravaershit> found = all.stream().filter(which).toList();
        return found.isEmpty() ? null : Fravaerstekst.rows(found);
    }

    /** {@code ulovligtFravaer}: the pupil a reminder is about, and the rules. */
    @Bean
    Opslag ulovligtFravaer(Fravaershits hits, Elever elever) {
        return named("ulovligtFravaer", true, where -> {
            List<Fravaershit> found = where.noegle() == null ? List.of() : hits.of(where.noegle());
            return found.isEmpty()
                    ? null
                    : ofPupil(elever.called(found.get(0).elev()).orElseThrow(), found);
        });
    }

    private static Map<String, Object> ofPupil(Elev elev, List<Fravaershit> found) {
        return Map.of(
                "elev", Formulartekst.plain(elev.navn()),
                "klasse", Formulartekst.plain(elev.klasse()),
                "underret", found.stream().anyMatch(hit -> hit.handling() == Handling.underretning),
                "fundet", Datotekst.of(found.get(0).fundet()),
                "regler", Fravaerstekst.rows(found));
    }

    private static Opslag named(String name, boolean namesPupils, Function<Opslag.Sammenhaeng, Object> shown) {
        return new Opslag() {
            @Override
            public String noegle() {
                return name;
            }

            @Override
            public boolean navngiverElever() {
                return namesPupils;
            }

            @Override
            public Object vis(Sammenhaeng where) {
                return shown.apply(where);
            }
        };
    }
}
