package dk.skolevej.post;

/** A list of tasks in a letter, by the name templates use. */
public enum Liste {
    /** Tasks that have just come. */
    opgaver(true),
    /** Due before long. */
    snart(true),
    /** Past their deadline. */
    overskredne(true),
    /** Past their deadline and somebody else's to do: for those who answer for them. */
    andres(false);

    private final boolean own;

    Liste(boolean own) {
        this.own = own;
    }

    /** Whether a task leaves the list when it is no longer the recipient's or their role's to do. */
    boolean own() {
        return own;
    }
}
