package dk.skolevej.forloeb;

/** Why a case was closed. */
public enum Lukning {
    LUKKET_UDEN_FORLOEB("Lukket uden forløb"),
    AFSLUTTET_EFTER_KORTLAEGNING("Afsluttet efter kortlægning"),
    AFSLUTTET("Afsluttet"),
    /** It was about the wrong child. */
    ANNULLERET("Annulleret"),
    /** The pupil has moved to another municipality. */
    FRAFLYTTET("Fraflyttet"),
    /** The pupil goes to a school that is not the municipality's: a friskole, a private school, an efterskole. */
    OVERFLYTTET("Overflyttet til en anden skole"),
    /** The pupil has finished school, or is 18. */
    OPHOERT_ALDER("Ophørt på grund af alder"),
    /** The pupil is dead: the case is in no list any longer. */
    OPHOERT_DOEDSFALD("Ophørt ved dødsfald");

    private final String ord;

    Lukning(String ord) {
        this.ord = ord;
    }

    /** As people read it. */
    public String ord() {
        return ord;
    }
}
