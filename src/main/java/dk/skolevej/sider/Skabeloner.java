package dk.skolevej.sider;

import com.samskivert.mustache.Mustache;
import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Lukning;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads {@code templates/}: all that is filled in is text, and what is null or empty is left out; a name that is in no model is a fault in the template. */
@Configuration
public class Skabeloner {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"));

    @Bean
    public static Mustache.Compiler templates(Mustache.TemplateLoader loader, Clock clock) {
        return Mustache.compiler()
                .withLoader(loader)
                .nullValue("")
                .emptyStringIsFalse(true)
                .withFormatter(value -> written(value, clock));
    }

    private static String written(Object value, Clock clock) {
        if (value instanceof LocalDate day) {
            return Datotekst.of(day);
        }
        if (value instanceof Instant moment) {
            return MOMENT.format(moment.atZone(clock.getZone()));
        }
        if (value instanceof Fase fase) {
            return fase.ord();
        }
        return value instanceof Lukning lukning ? lukning.ord() : String.valueOf(value);
    }
}
