package dk.skolevej.forloeb;

import java.util.List;

/** A pupil with the guardians the school knows; {@code skole} is the institutionsnummer. */
public record Elev(
        String unilogin,
        String skole,
        String navn,
        String klasse,
        int klassetrin,
        boolean beskyttet,
        List<Foraelder> foraeldre) {

    /** What lists call the pupil: one whose name is protected is named only in their own case (scenario 69). */
    public String listenavn() {
        return beskyttet ? "Navnebeskyttet elev" : navn;
    }

    /** A guardian; {@code nr} is the order in which the school lists them, from 1. */
    public record Foraelder(int nr, String navn, boolean foraeldremyndighed) {}
}
