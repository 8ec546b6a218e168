package dk.skolevej.forloeb;

/** The pupil is dead; {@code elev} is what the pupil is called in the tables. Whoever keeps something open about them ends it now. */
public record ElevDoed(String elev) {}
