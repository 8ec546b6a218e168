package dk.skolevej.onlineundervisning;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Svar;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.formular.Opslag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms about online teaching show. */
@Configuration(proxyBeanMethods = false)
class OnlineOpslag {

    private static final Map<String, String> PROVIDERS = Map.of(
            "egenSkole", "Elevens egen skole",
            "kommunensTilbud", "Kommunens onlineundervisningstilbud",
            "andenForsoegskommune", "Onlinetilbud i en anden forsøgskommune");

    /** {@code onlineregler}: what the municipality may do, as {@code tekst}. */
    @Bean
    Opslag onlineregler(Onlinevalg valg, Clock clock) {
        return new Fakta("onlineregler", where -> {
            LocalDate today = LocalDate.now(clock);
            String rule = valg.isTrial(today)
                    ? "Kommunen er med i forsøget: op til 100 %% kan være online, dog ikke efter %s."
                            .formatted(Datotekst.of(valg.forsoegTil()))
                    : "Kommunen er ikke med i forsøget: højst %d %% kan være online.".formatted(valg.graenseProcent());
            String length = " Den kan aftales for højst %d uger ad gangen.".formatted(valg.hoejstUger());
            return Map.of("tekst", rule + length);
        });
    }

    /** {@code onlineaftalen}: what is agreed now ({@code tekst}, {@code udbyder}), the plan's words as rows, and {@code vurdering} (the latest
     * review's) and {@code alene}; nothing when there is none. */
    @Bean
    Opslag onlineaftalen(Onlineundervisninger online, Onlineelever elever, Svararkiv svararkiv) {
        return new Fakta(
                "onlineaftalen",
                where -> of(where.forloeb(), online)
                        .<Object>map(now -> agreement(now, elever.laerere(now), svararkiv))
                        .orElse(null));
    }

    /** {@code tilbuddetsLaerere}: the attested staff of the municipality's offer. */
    @Bean
    Opslag tilbuddetsLaerere(Onlineelever elever) {
        return new Fakta(
                "tilbuddetsLaerere",
                where -> elever.staff().stream()
                        .map(one -> new Opslag.Mulighed(one.navn(), one.id()))
                        .toList());
    }

    /** {@code onlineslutdato}: its last day, as {@code dato}; also when it has passed. */
    @Bean
    Opslag onlineslutdato(Onlineundervisninger online) {
        return new Fakta(
                "onlineslutdato",
                where -> where.forloeb() == null
                        ? null
                        : online.latest(where.forloeb().sagsnummer())
                                .<Object>map(latest -> Map.of("dato", Datotekst.of(latest.til())))
                                .orElse(null));
    }

    /** {@code onlineplanen}: what the latest plan says, as {@code raekker}; nothing when it has no online teaching. */
    @Bean
    Opslag onlineplanen(Onlineelever elever, Svararkiv svararkiv) {
        return new Fakta(
                "onlineplanen",
                where -> where.forloeb() == null
                        ? null
                        : svararkiv
                                .latest(where.forloeb().sagsnummer(), Onlineplan.TRIN)
                                .map(svar -> Onlineplan.of(svar.indhold()))
                                .filter(Onlineplan::hasOnline)
                                .<Object>map(plan -> Map.of("raekker", rows(plan, elever.names(plan.laerere()))))
                                .orElse(null));
    }

    /** {@code ophoerteSupplementer}: the measures that supplemented it and have ended. */
    @Bean
    Opslag ophoerteSupplementer(Onlineundervisninger online) {
        return new Fakta(
                "ophoerteSupplementer",
                where -> of(where.forloeb(), online).stream()
                        .flatMap(now -> online.supplements(now).stream())
                        .filter(one -> !one.iGang() && one.indsatsforloeb() > 0)
                        .map(one -> new Opslag.Mulighed(
                                "Indsatsforløb %d, tiltag %d".formatted(one.indsatsforloeb(), one.nr()), one.noegle()))
                        .toList());
    }

    private static Optional<Onlinetiltag> of(Forloeb forloeb, Onlineundervisninger online) {
        return forloeb == null ? Optional.empty() : online.running(forloeb.sagsnummer());
    }

    private static Map<String, Object> agreement(Onlinetiltag now, List<String> teachers, Svararkiv svararkiv) {
        Svar plan = svararkiv.of(now.sagsnummer(), Onlineplan.TRIN).stream()
                .filter(svar -> svar.nr() == now.planSvar())
                .findFirst()
                .orElseThrow();
        Map<String, Object> words = new HashMap<>();
        words.put(
                "tekst",
                "%d %% af undervisningen fra %s til %s. Forlænget %d gange. Næste vurdering: %s."
                        .formatted(
                                now.procent(),
                                Datotekst.of(now.fra()),
                                Datotekst.of(now.til()),
                                now.forlaengelser(),
                                Datotekst.of(now.naesteVurdering())));
        words.put("udbyder", now.udbyder());
        words.put("raekker", rows(Onlineplan.of(plan.indhold()), teachers));
        svararkiv
                .latest(now.sagsnummer(), "vurderOnlineundervisning")
                .filter(review -> review.afgivet().isAfter(plan.afgivet()))
                .ifPresent(review -> words.put("vurdering", Onlinevurdering.rows(review)));
        if (now.aleneSiden() != null) {
            words.put("alene", Datotekst.of(now.aleneSiden()));
        }
        return words;
    }

    /** Point by point, for a table of two columns. @param teachers the names of those at the municipality's offer */
    private static List<Map<String, Object>> rows(Onlineplan plan, List<String> teachers) {
        Map<?, ?> row = plan.raekke();
        List<Map<String, Object>> rows = new ArrayList<>();
        add(rows, "Hvorfor", row.get("onlineBegrundelse"));
        add(rows, "Omfang", row.get("procent") == null ? null : plan.procent() + " %");
        add(rows, "Næste vurdering", day(plan.dato("naesteVurdering")));
        add(rows, "Kontakt: hvem", row.get("kontaktHvem"));
        add(rows, "Kontakt: hvordan", row.get("kontaktHvordan"));
        add(rows, "Kontakt: hvor tit", row.get("kontaktHvorTit"));
        add(rows, "Trin tilbage til klassen", row.get("tilbagevenden"));
        add(rows, "Gives af", PROVIDERS.get(row.get("udbyder")));
        add(rows, "Underviser i tilbuddet", teachers.isEmpty() ? null : String.join(", ", teachers));
        add(rows, "Bor i en anden kommune", plan.andenKommune() ? "Ja" : null);
        add(rows, "Ansvarlig skoleleder", row.get("udbyderLeder"));
        return rows;
    }

    private static String day(LocalDate day) {
        return day == null ? null : Datotekst.of(day);
    }

    private static void add(List<Map<String, Object>> rows, String point, Object words) {
        if (words != null) {
            rows.add(Map.of("punkt", point, "aftale", Objects.toString(words)));
        }
    }

    private record Fakta(String noegle, Function<Sammenhaeng, Object> of) implements Opslag {

        @Override
        public Object vis(Sammenhaeng where) {
            return of.apply(where);
        }
    }
}
