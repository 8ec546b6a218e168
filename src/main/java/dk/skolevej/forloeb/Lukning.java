package dk.skolevej.forloeb;

/** Why a case was closed. */
public enum Lukning {
    LUKKET_UDEN_FORLOEB,
    AFSLUTTET_EFTER_KORTLAEGNING,
    AFSLUTTET,
    /** It was about the wrong child. */
    ANNULLERET
}
