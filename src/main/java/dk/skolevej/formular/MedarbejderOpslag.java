package dk.skolevej.formular;

import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Medarbejdere.Medarbejder;
import dk.skolevej.forloeb.Udelukkelser;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code medarbejdere} and {@code tovholdere}: colleagues at the case's school, but for those who are shut out of it; the value is the login. */
@Configuration(proxyBeanMethods = false)
class MedarbejderOpslag {

    @Bean
    Opslag medarbejdereAtSchool(Medarbejdere medarbejdere, Udelukkelser udelukkelser) {
        return new Liste("medarbejdere", medarbejdere::at, udelukkelser);
    }

    @Bean
    Opslag tovholdereAtSchool(Medarbejdere medarbejdere, Udelukkelser udelukkelser) {
        return new Liste("tovholdere", skole -> medarbejdere.withRole("tovholder", skole), udelukkelser);
    }

    private record Liste(
            String noegle, java.util.function.Function<String, List<Medarbejder>> at, Udelukkelser udelukkelser)
            implements Opslag {

        @Override
        public Object vis(Sammenhaeng sammenhaeng) {
            // a step that is about no case has the lists of the schools of the one who sees it
            Collection<String> skoler = sammenhaeng.forloeb() == null
                    ? sammenhaeng.skoler()
                    : List.of(sammenhaeng.forloeb().skole());
            Set<String> outsiders = sammenhaeng.forloeb() == null
                    ? Set.of()
                    : udelukkelser.outsiders(sammenhaeng.forloeb().sagsnummer());
            return skoler.stream()
                    .flatMap(skole -> at.apply(skole).stream())
                    .distinct()
                    .filter(medarbejder -> !outsiders.contains(medarbejder.id()))
                    .map(medarbejder -> new Mulighed(medarbejder.navn(), medarbejder.id()))
                    .toList();
        }
    }
}
