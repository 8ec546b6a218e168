package dk.skolevej.post;

/** A way out of the house. */
interface Postvej {

    /**
     * Returns when the mail has been taken.
     *
     * @throws IkkeModtaget when it surely has not been
     * @throws MaaskeModtaget when that cannot be known
     */
    void send(Mail mail) throws IkkeModtaget, MaaskeModtaget;
}
