package dk.skolevej.handleplan;

import java.time.LocalDate;

/**
 * One measure of an approved plan. {@code plan} numbers the case's approved plans from 1, {@code nr} the measures of a track from 1;
 * {@code til}, {@code rettetMod} and {@code effekt} may be null. Status and effect are worded as in the forms.
 */
public record Tiltag(
        int plan,
        int indsatsforloeb,
        int nr,
        String beskrivelse,
        String ansvarlig,
        String rettetMod,
        LocalDate fra,
        LocalDate til,
        String status,
        String effekt) {}
