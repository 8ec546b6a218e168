package dk.skolevej.stedfortraeder;

import dk.skolevej.forloeb.Medarbejdere.Medarbejder;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.formular.Opslag;
import dk.skolevej.formular.Opslag.Mulighed;
import dk.skolevej.formular.Opslag.Sammenhaeng;
import dk.skolevej.motor.Person;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of people in the forms about who is away and who stands in. */
@Configuration(proxyBeanMethods = false)
class Stedfortraederlister {

    private final Skoler skoler;

    Stedfortraederlister(Skoler skoler) {
        this.skoler = skoler;
    }

    /** {@code kanVaereVaek}: whom the person may register an absence for; the value is a {@link Plads}. */
    @Bean
    Opslag kanVaereVaek(Kolleger kolleger) {
        return new Liste(
                "kanVaereVaek",
                where -> schools(where).stream()
                        .flatMap(skole -> kolleger.absentFor(where.person(), skole).stream()
                                .map(colleague -> option(colleague, skole)))
                        .toList());
    }

    /** {@code stedfortraedere}: who may stand in at the person's schools; the value is the login. */
    @Bean
    Opslag kanVaereStedfortraedere(Kolleger kolleger) {
        return new Liste(
                "stedfortraedere",
                where -> schools(where).stream()
                        .flatMap(skole -> kolleger.standIns(skole).stream())
                        .distinct()
                        .map(colleague -> new Mulighed(colleague.navn(), colleague.id()))
                        .toList());
    }

    private Mulighed option(Medarbejder colleague, String skole) {
        return new Mulighed(
                colleague.navn() + " · " + skoler.name(skole).orElse(skole), new Plads(skole, colleague.id()).value());
    }

    private static List<String> schools(Sammenhaeng where) {
        Person person = where.person();
        return person == null ? List.of() : person.skoler().stream().sorted().toList();
    }

    private record Liste(String noegle, Function<Sammenhaeng, List<Mulighed>> of) implements Opslag {

        @Override
        public Object vis(Sammenhaeng sammenhaeng) {
            return of.apply(sammenhaeng);
        }
    }
}
