package dk.skolevej.sletning;

/** What is deleted by a rule of its own. */
enum Art {
    BEKYMRING,
    FORLOEB,
    POST,
    ADGANGSLOG,
    HISTORIK,
    ELEV,
    FRAVAER
}
