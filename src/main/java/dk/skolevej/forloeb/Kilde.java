package dk.skolevej.forloeb;

/** Who, or what, raised the worry (R4-05, R4-08). */
public enum Kilde {
    foraelder,
    medarbejder,
    anmodningOmStoetteplan,
    /** The pupil's absence reached one of the municipality's rules. */
    fravaersregel,
    /** Nobody here: the pupil came from elsewhere with a plan that was under way. */
    overtaget
}
