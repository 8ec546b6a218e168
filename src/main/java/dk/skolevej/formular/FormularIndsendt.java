package dk.skolevej.formular;

import java.util.Map;

/**
 * Accepted answers have been stored. Published inside the transaction that stores them: what a listener does happens with the
 * answers or not at all. {@code nr} counts the answers to this step in this case from 1; {@code af} is null for the process itself.
 */
public record FormularIndsendt(String sagsnummer, String trin, int nr, String af, Map<String, Object> svar) {}
