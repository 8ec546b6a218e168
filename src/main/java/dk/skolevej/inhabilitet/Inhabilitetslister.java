package dk.skolevej.inhabilitet;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.forloeb.Udelukkelser;
import dk.skolevej.formular.Formulartekst;
import dk.skolevej.formular.Opslag;
import dk.skolevej.formular.Opslag.Mulighed;
import dk.skolevej.formular.Opslag.Sammenhaeng;
import dk.skolevej.formular.Sagslister;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms about inhabilitet show. */
@Configuration(proxyBeanMethods = false)
class Inhabilitetslister {

    /** {@code sagerTilInhabilitet}: the cases the person sees, by the pupil's name only when they see what is in it; the value is the case number. */
    @Bean
    Opslag sagerTilInhabilitet(Sager sager, Elever elever, Skoler skoler, Stedfortraedere stedfortraedere) {
        return new Liste("sagerTilInhabilitet", true, where -> {
            if (where.person() == null) {
                return List.of();
            }
            Indsigt insight = stedfortraedere.insight(where.person());
            List<Forloeb> seen = sager.atSchools(where.skoler()).stream()
                    .filter(insight::sees)
                    .toList();
            Map<String, Elev> pupils =
                    seen.stream().anyMatch(insight::seesContent) ? elever.byPseudonym(where.skoler()) : Map.of();
            return seen.stream()
                    .map(forloeb -> new Mulighed(
                            insight.seesContent(forloeb)
                                    ? Sagslister.label(forloeb, pupils.get(forloeb.elev()))
                                    : forloeb.sagsnummer() + " · "
                                            + skoler.name(forloeb.skole()).orElse(forloeb.skole()),
                            forloeb.sagsnummer()))
                    .toList();
        });
    }

    /** {@code kollegerPaaSkolerne}: everybody at the person's schools; the value is the login. */
    @Bean
    Opslag kollegerPaaSkolerne(Medarbejdere medarbejdere) {
        return new Liste("kollegerPaaSkolerne", false, where -> colleagues(medarbejdere, where.skoler()));
    }

    /** {@code saetteledere}: who may lead the case in a skoleleder's place: the school's own staff who are not shut out. */
    @Bean
    Opslag saetteledere(Medarbejdere medarbejdere, Udelukkelser udelukkelser) {
        return new Liste("saetteledere", false, where -> {
            String skole = where.forloeb().skole();
            Set<String> outsiders = udelukkelser.outsiders(where.forloeb().sagsnummer());
            return List.of(Inhabilitetsregler.SKOLELEDER, "tovholder", "klasseteam", "tryghedsperson").stream()
                    .flatMap(rolle -> medarbejdere.withRole(rolle, skole).stream())
                    .distinct()
                    .filter(colleague -> !outsiders.contains(colleague.id()))
                    .map(colleague -> new Mulighed(colleague.navn(), colleague.id()))
                    .toList();
        });
    }

    /** {@code inhabiliteten}: what the forvaltning is asked; a case number, never a child. */
    @Bean
    Opslag inhabiliteten(Svararkiv svararkiv, Medarbejdere medarbejdere) {
        return new Liste(
                "inhabiliteten",
                false,
                where -> svararkiv
                        .latest(where.noegle(), RegistrerInhabilitet.NOEGLE)
                        .<Object>map(asked -> Map.of(
                                "sagsnummer",
                                where.noegle(),
                                "kollega",
                                Formulartekst.plain(medarbejdere.name(
                                        (String) asked.indhold().get("kollega"))),
                                "hvad",
                                "ophaev".equals(asked.indhold().get("inhabilitetValg"))
                                        ? "må have med sagen at gøre igen"
                                        : "skal lukkes ude af sagen: "
                                                + Grund.tekst(asked.indhold().get("inhabilitetGrund"))))
                        .orElse(null));
    }

    private static List<Mulighed> colleagues(Medarbejdere medarbejdere, Set<String> skoler) {
        return skoler.stream()
                .sorted()
                .flatMap(skole -> medarbejdere.at(skole).stream())
                .distinct()
                .map(colleague -> new Mulighed(colleague.navn(), colleague.id()))
                .toList();
    }

    private record Liste(String noegle, boolean navngiverElever, Function<Sammenhaeng, Object> of) implements Opslag {

        @Override
        public Object vis(Sammenhaeng sammenhaeng) {
            return of.apply(sammenhaeng);
        }
    }
}
