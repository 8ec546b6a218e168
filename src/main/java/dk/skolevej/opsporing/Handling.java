package dk.skolevej.opsporing;

/** What a rule about absence asks of the skoleleder. */
enum Handling {
    kontaktForaeldre,
    /** A plan in which PPR takes part. */
    stoetteplan,
    /** Unlawful absence: tell the parents what it may lead to. */
    varsling,
    /** Unlawful absence: tell the municipality. */
    underretning;

    /** Unlawful absence is a matter of its own and never leads to a forløb (domain 2.1). */
    boolean isOfUnlawfulAbsence() {
        return this == varsling || this == underretning;
    }
}
