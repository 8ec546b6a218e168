package dk.skolevej.forloeb;

import java.time.Instant;
import java.util.Map;

/**
 * What one person answered at one step: {@code nr} counts the answers to this step in this case from 1, {@code indhold} is
 * the JSON of the form as maps, lists, strings, numbers and booleans. {@code opgave} is null for a start form, {@code paaVegneAf}
 * unless it was given for somebody else.
 */
public record Svar(
        String sagsnummer,
        String trin,
        int nr,
        int formularVersion,
        String opgave,
        String afgivetAf,
        String paaVegneAf,
        Instant afgivet,
        Map<String, Object> indhold) {}
