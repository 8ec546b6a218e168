package dk.skolevej.post;

/** The mail has surely not been taken; the message holds no address and none of the server's own words, which may repeat one. */
class IkkeModtaget extends Exception {

    private static final long serialVersionUID = 1L;

    IkkeModtaget(String why) {
        super(why);
    }
}
