package dk.skolevej.frist;

/** The calendar of a school year has been loaded; published in the transaction that loads it. */
record SkolekalenderIndlaest(Skoleaar skoleaar) {}
