package dk.skolevej.post;

/** The mail was on its way and nobody answered: it may have been taken, or not. */
class MaaskeModtaget extends Exception {

    private static final long serialVersionUID = 1L;

    MaaskeModtaget(String why) {
        super(why);
    }
}
