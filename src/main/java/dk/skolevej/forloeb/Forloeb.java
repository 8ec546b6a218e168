package dk.skolevej.forloeb;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One pupil's run through the forløbspakke. {@code elev} is the pupil's pseudonym ({@link Elever}), {@code lukketSom} null while the case is open,
 * {@code tovholderskift} how often it has changed hands.
 */
public record Forloeb(
        String sagsnummer,
        String elev,
        String skole,
        Fase fase,
        Lukning lukketSom,
        String tovholder,
        int tovholderskift,
        String tryghedsperson,
        LocalDate opfoelgningsfrist,
        Instant oprettet) {}
