package dk.skolevej.sletning;

import java.time.LocalDate;

/** A closed case as retention sees it; {@code udmeldt} is null while the pupil is at school, {@code journalisering} until the case is archived. */
record Slettesag(
        String sagsnummer, String skole, Art art, LocalDate lukket, LocalDate udmeldt, Journalisering journalisering) {

    /** {@code reference} is the number in the ESDH, or of the decision. */
    record Journalisering(Afgoerelse afgoerelse, String reference, String hvem) {}
}
