package dk.skolevej.aarshjul;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which pupils stand out in the monthly review (domain 2.9), under {@code skolevej.gennemgang.} in the configuration; besides those who have reached a
 * rule in the month.
 *
 * @param dageIMaaneden from so many days absent in the month
 * @param procentISkoleaaret or from so many per cent of the school year's school days up to the end of the month
 */
@ConfigurationProperties("skolevej.gennemgang")
record Gennemgangsvalg(
        @DefaultValue("4") double dageIMaaneden,
        @DefaultValue("10") double procentISkoleaaret) {}
