package dk.skolevej.indlaesning;

/** What a file is about. */
enum Art {
    ELEVER,
    FRAVAER
}
