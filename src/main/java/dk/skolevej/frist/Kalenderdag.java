package dk.skolevej.frist;

import java.time.LocalDate;

/** One row of a school calendar; an empty {@code skole} is the municipality, {@code navn} may be null. */
record Kalenderdag(String skole, LocalDate dato, boolean skoledag, String navn) {}
