package dk.skolevej.sagsside;

/**
 * Something that happened in a case outside its tasks. {@code type}: {@code fremskyndOpfoelgning}, {@code elevsamtale} or
 * {@code statusudveksling} (with {@code retning}: {@code fraForaeldre|tilForaeldre}, and {@code tekst}) or {@code skiftTovholder} (with
 * {@code tovholder}, the new one's login, and the note in {@code tekst}).
 */
record Haendelse(String type, String retning, String tekst, String tovholder) {}
