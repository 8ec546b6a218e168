package dk.skolevej.scenarie;

import java.util.Map;
import java.util.function.UnaryOperator;

/** The points of a case at which something can happen to it, each with the way there from a worry at Bøgeskolen. */
public enum Punkt {
    DIALOG(sag -> sag),
    UDPEGNING(sag -> sag.done("lise", "holdDialogMedForaeldre")),
    KORTLAEGNING(Sag::toKortlaegning),
    VURDERING(Sag::toVurdering),
    HANDLEPLAN(Sag::toHandleplan),
    GODKENDELSE(sag -> HANDLEPLAN.of(sag).done("tove", "udarbejdHandleplan")),
    /** The measures are under way, nobody has a task. */
    INDSATS(Sag::toIndsats),
    /** The follow-up has been invited to. */
    OPFOELGNING(sag -> INDSATS.of(sag).until("holdOpfoelgning")),
    AFSLUTNING(sag -> OPFOELGNING
            .of(sag)
            .done("tove", "holdOpfoelgning", Map.of("udfald", "afrund"))
            .done("lise", "kvitterForOpfoelgning")),
    BEKRAEFTELSE(sag -> AFSLUTNING.of(sag).done("tove", "forberedAfslutning")),
    EFTERVAERN(sag -> BEKRAEFTELSE.of(sag).done("lise", "bekraeftAfslutning")),
    /** The check for relapse, 12 school weeks on. */
    TILBAGEFALDSKONTROL(sag -> EFTERVAERN.of(sag).until("kontrollerTilbagefald")),
    /** The absence was back, and a new plan is being made. */
    NY_HANDLEPLAN(
            sag -> TILBAGEFALDSKONTROL.of(sag).done("tove", "kontrollerTilbagefald", Map.of("tilbagefald", "ja")));

    private final UnaryOperator<Sag> way;

    Punkt(UnaryOperator<Sag> way) {
        this.way = way;
    }

    /** Takes a fresh worry here. */
    public Sag of(Sag worry) {
        return way.apply(worry);
    }

    /** Before somebody has been named, few things make sense. */
    public boolean hasTovholder() {
        return compareTo(UDPEGNING) > 0;
    }
}
