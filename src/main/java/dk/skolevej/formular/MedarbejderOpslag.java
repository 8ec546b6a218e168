package dk.skolevej.formular;

import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Medarbejdere.Medarbejder;
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
            return at.apply(sammenhaeng.forloeb().skole()).stream()
                    .map(medarbejder -> new Mulighed(medarbejder.navn(), medarbejder.id()))
                    .toList();
        }
    }
}
