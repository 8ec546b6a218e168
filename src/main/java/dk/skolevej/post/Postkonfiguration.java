package dk.skolevej.post;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A mail server when one is named ({@code spring.mail.host}), else files. */
@Configuration(proxyBeanMethods = false)
class Postkonfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("spring.mail.host")
    @EnableConfigurationProperties(MailProperties.class)
    static class Smtp {
        @Bean
        Mailserver mailserver(MailProperties server, Postindstillinger settings, Clock clock) {
            return new Mailserver(server, settings, clock);
        }
    }

    @Bean
    @ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "ingen")
    Mailmappe mailmappe(Postindstillinger settings, Clock clock) {
        return new Mailmappe(settings, clock);
    }
}
