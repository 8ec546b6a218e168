package dk.skolevej.post;

/** How far a mail has come. */
enum Tilstand {
    /** Not sent, and nobody is sending it. */
    NY,
    /** Reserved by somebody who is sending it now; found so by anybody else, it is {@link #UVIS}. */
    SENDES,
    /** The mail server took it. */
    SENDT,
    /** Nobody knows whether the mail server took it: a person finds out. */
    UVIS,
    /** Not sent and never will be: the reason for it was gone. */
    BORTFALDET
}
