package dk.skolevej.sagsside;

/**
 * Something that happened in a case outside its tasks. {@code type}: {@code fremskyndOpfoelgning}, {@code elevsamtale} or
 * {@code statusudveksling}; the last with {@code retning} ({@code fraForaeldre|tilForaeldre}) and {@code tekst}.
 */
record Haendelse(String type, String retning, String tekst) {}
