package dk.skolevej.forloeb;

/** Who raised the worry (R4-05, R4-08). */
public enum Kilde {
    foraelder,
    medarbejder,
    anmodningOmStoetteplan
}
