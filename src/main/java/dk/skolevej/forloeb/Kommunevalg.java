package dk.skolevej.forloeb;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the municipality has decided for itself, under {@code skolevej.} in the configuration.
 *
 * @param beroHoejstUger how many weeks a case may be paused before the skoleleder decides again
 * @param fortrydLukningDage how many days after its closing a case can be opened again because it was closed by mistake
 * @param halveFravaersdage in grades 7–10 a lesson of absence is half a day; otherwise any absence is the whole day
 * @param pprObligatorisk PPR takes part in every handleplan (R2-08; default yes)
 */
@ConfigurationProperties("skolevej")
public record Kommunevalg(
        @DefaultValue("true") boolean pprObligatorisk,
        @DefaultValue("8") int beroHoejstUger,
        @DefaultValue("true") boolean halveFravaersdage,
        @DefaultValue("14") int fortrydLukningDage) {}
