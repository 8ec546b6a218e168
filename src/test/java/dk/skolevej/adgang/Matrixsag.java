package dk.skolevej.adgang;

import java.util.Map;
import java.util.Set;

/**
 * A case with something in every part of it that it can be recognised by.
 *
 * @param opgaver the open tasks: id, step
 * @param lukkede ids of the tasks that are done
 * @param maerker the words of each part
 */
record Matrixsag(
        String navn,
        String skole,
        String sagsnummer,
        String instans,
        String tovholder,
        String stedfortraeder,
        String tryghedsperson,
        String melder,
        String unilogin,
        Map<String, String> opgaver,
        Set<String> lukkede,
        Map<Del, Set<String>> maerker) {

    /** The parts of a case as {@code domain.md} 5.5 divides it; the CPR number is shown by a call of its own only. */
    enum Del {
        CPR,
        ELEV,
        BEKYMRING,
        A,
        B,
        C,
        TVAERFAGLIG,
        SAMMENFATNING,
        PLAN,
        OPFOELGNING,
        SAGSNUMMER,
        INSTANSER
    }

    /** Who has the tovholder's tasks today. */
    String worker() {
        return stedfortraeder.isEmpty() ? tovholder : stedfortraeder;
    }

    /** Which part the answers of a step belong to. */
    static Del del(String step) {
        return switch (step) {
            case "registrerBekymring", "holdDialogMedForaeldre" -> Del.BEKYMRING;
            case "kortlaegKlassefaellesskab" -> Del.A;
            case "holdElevsamtale" -> Del.B;
            case "holdForaeldresamtale" -> Del.C;
            case "indhentTvaerfagligViden", "bidragFraPpr" -> Del.TVAERFAGLIG;
            case "indkaldTilOpfoelgning", "holdOpfoelgning", "kvitterForOpfoelgning" -> Del.OPFOELGNING;
            case "udpegTovholder", "sammenfatKortlaegning", "vurderKortlaegning" -> Del.SAMMENFATNING;
            default -> Del.PLAN;
        };
    }

    /** Whose task a step is ({@code contract.md}, Processes). */
    static String rolle(String step) {
        return switch (step) {
            case "kortlaegKlassefaellesskab" -> "klasseteam";
            case "holdElevsamtale" -> "tryghedsperson";
            case "indhentTvaerfagligViden", "bidragFraPpr" -> "ppr";
            case "holdDialogMedForaeldre",
                    "udpegTovholder",
                    "holdForaeldresamtale",
                    "vurderKortlaegning",
                    "godkendHandleplan",
                    "kvitterForOpfoelgning",
                    "bekraeftAfslutning" -> "skoleleder";
            default -> "tovholder";
        };
    }
}
