package dk.skolevej.sagsside;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something that happened in a case outside its tasks. {@code type}: {@code fremskyndOpfoelgning}, {@code elevsamtale} or
 * {@code statusudveksling} (with {@code retning}: {@code fraForaeldre|tilForaeldre}, and {@code tekst}) {@code skiftTovholder} (with
 * {@code tovholder}, the new one's login, and the note in {@code tekst}), {@code saetIBero} (with {@code til}, the last day, {@code aarsag}:
 * {@code indlagt|sygdom|ophold|andet}, and the reason in {@code tekst}), {@code genoptag}, {@code genaabn}, {@code annuller} (with the reason
 * in {@code tekst}), {@code inddragPpr} (with what PPR is asked in {@code tekst}), {@code fortrydLukning} (with the reason in {@code tekst}),
 * {@code afdoed} (with who told the school in {@code tekst}), {@code flytElev} (with {@code skole}, the new one, and what it must know in {@code tekst}), {@code udmeld} (with
 * {@code dato}, the last day of school, if it is known) or {@code underretning} (with {@code dato} and {@code foraeldreInformeret}, and
 * nothing else). {@code andet} is what else was sent.
 */
record Haendelse(
        String type,
        String retning,
        String tekst,
        String tovholder,
        String aarsag,
        String til,
        String skole,
        LocalDate dato,
        Boolean foraeldreInformeret,
        @JsonAnySetter Map<String, Object> andet) {}
