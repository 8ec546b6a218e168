package dk.skolevej.formular;

import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Medarbejdere.Medarbejder;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code medarbejdere} and {@code tovholdere}: colleagues at the case's school; the value is the login. */
@Configuration(proxyBeanMethods = false)
class MedarbejderOpslag {

    @Bean
    Opslag medarbejdereAtSchool(Medarbejdere medarbejdere) {
        return new Liste("medarbejdere", medarbejdere::at);
    }

    @Bean
    Opslag tovholdereAtSchool(Medarbejdere medarbejdere) {
        return new Liste("tovholdere", skole -> medarbejdere.withRole("tovholder", skole));
    }

    private record Liste(String noegle, java.util.function.Function<String, List<Medarbejder>> at) implements Opslag {

        @Override
        public Object vis(Sammenhaeng sammenhaeng) {
            // a step that is about no case has the lists of the schools of the one who sees it
            Collection<String> skoler = sammenhaeng.forloeb() == null
                    ? sammenhaeng.skoler()
                    : List.of(sammenhaeng.forloeb().skole());
            return skoler.stream()
                    .flatMap(skole -> at.apply(skole).stream())
                    .distinct()
                    .map(medarbejder -> new Mulighed(medarbejder.navn(), medarbejder.id()))
                    .toList();
        }
    }
}
