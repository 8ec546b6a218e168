package dk.skolevej.forloeb;

/** The phase a case is in, as staff and Cockpit see it. */
public enum Fase {
    TIDLIG_INDSATS,
    KORTLAEGNING,
    VURDERING,
    HANDLEPLAN,
    INDSATS,
    AFSLUTNING,
    EFTERVAERN,
    I_BERO,
    LUKKET
}
