package dk.skolevej.maaling;

import java.util.Map;

/** A school of the demo municipality with one person for each role. */
record Skole(String nummer, Map<String, String> medarbejdere) {

    static final Skole BOEGESKOLEN = new Skole(
            "101001",
            Map.of(
                    "skoleleder", "lise",
                    "tovholder", "tove",
                    "klasseteam", "karl",
                    "tryghedsperson", "trine",
                    "ppr", "pia"));

    static final Skole AASKOLEN = new Skole(
            "101002",
            Map.of(
                    "skoleleder", "lars",
                    "tovholder", "tom",
                    "klasseteam", "klara",
                    "tryghedsperson", "tina",
                    "ppr", "pia"));

    /** What this school answers differently from the example. */
    Map<String, Object> answers(String step) {
        return switch (step) {
            case "udpegTovholder" ->
                Map.of(
                        "tovholder", medarbejdere.get("tovholder"),
                        "tryghedsperson", medarbejdere.get("tryghedsperson"));
            // one follow-up, then the case is brought to its end
            case "holdOpfoelgning" -> Map.of("udfald", "afrund");
            default -> Map.of();
        };
    }
}
