package dk.skolevej.fravaer;

import java.time.LocalDate;

/** A registration: so much of a school day (1 or 0.5) a pupil was absent, and why. A day may have two of them. */
public record Fravaersdag(LocalDate dato, Kategori kategori, double dage) {}
