package dk.skolevej.post;

/** A try that failed: the engine tries again, and shows this message in Cockpit when it has given up. */
class IkkeSendt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IkkeSendt(long nr, String sagsnummer, Exception why) {
        super("Mail %d%s er ikke sendt: %s"
                .formatted(nr, sagsnummer == null ? "" : " om sag " + sagsnummer, words(why)));
    }

    /** The message of an exception of ours is fit to be read; of others only the kind is told. */
    private static String words(Exception why) {
        return why instanceof IkkeModtaget ? why.getMessage() : why.getClass().getSimpleName();
    }
}
