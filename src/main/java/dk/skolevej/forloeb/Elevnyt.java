package dk.skolevej.forloeb;

/** A file tells something new of the pupil that this open case is about. Nothing of the case has changed by it: a person must act. */
public record Elevnyt(String sagsnummer, Hvad hvad) {

    /** Another class or grade, another of the municipality's schools, or none of them any more. */
    public enum Hvad {
        KLASSE,
        SKOLE,
        UDMELDT
    }
}
