package dk.skolevej.forloeb;

/** The phase a case is in, as staff and Cockpit see it. */
public enum Fase {
    TIDLIG_INDSATS("Tidlig indsats"),
    KORTLAEGNING("Kortlægning"),
    VURDERING("Vurdering"),
    HANDLEPLAN("Handleplan"),
    INDSATS("Indsats og opfølgning"),
    AFSLUTNING("Afslutning"),
    EFTERVAERN("Efterværn"),
    I_BERO("I bero"),
    LUKKET("Lukket");

    private final String ord;

    Fase(String ord) {
        this.ord = ord;
    }

    /** As people read it. */
    public String ord() {
        return ord;
    }
}
