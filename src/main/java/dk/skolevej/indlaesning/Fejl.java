package dk.skolevej.indlaesning;

/** What is wrong in one line of the file, in Danish and without what stands there. */
record Fejl(long linje, String besked) {}
