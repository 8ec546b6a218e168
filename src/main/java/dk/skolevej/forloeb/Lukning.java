package dk.skolevej.forloeb;

/** Why a case was closed. */
public enum Lukning {
    LUKKET_UDEN_FORLOEB,
    AFSLUTTET_EFTER_KORTLAEGNING,
    AFSLUTTET,
    /** It was about the wrong child. */
    ANNULLERET,
    /** The pupil has moved to another municipality. */
    FRAFLYTTET,
    /** The pupil goes to a school that is not the municipality's: a friskole, a private school, an efterskole. */
    OVERFLYTTET,
    /** The pupil has finished school, or is 18. */
    OPHOERT_ALDER
}
