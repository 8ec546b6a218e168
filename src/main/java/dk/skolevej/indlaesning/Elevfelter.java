package dk.skolevej.indlaesning;

import dk.skolevej.forloeb.Cpr;
import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elev.Foraelder;
import dk.skolevej.forloeb.Elevregister.Elevpost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A pupil out of a row. */
final class Elevfelter {

    static final List<String> KOLONNER = List.of(
            "institutionsnummer",
            "unilogin",
            "cpr",
            "fornavn",
            "efternavn",
            "klasse",
            "klassetrin",
            "foraelder1",
            "foraeldremyndighed1",
            "foraelder2",
            "foraeldremyndighed2",
            "beskyttet");

    /** Begins with a letter: a spreadsheet runs what begins with a sign. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .,'’()/-]{0,99}");

    private static final String NAME_IS = "skal være et navn på højst 100 bogstaver";
    private static final Pattern KLASSE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,19}");
    private static final Pattern KLASSETRIN = Pattern.compile("\\d|10");
    private static final int MOST_GUARDIANS = 2;

    private final Felter felter;
    private final Fejlliste fejl;

    Elevfelter(Felter felter, Fejlliste fejl) {
        this.felter = felter;
        this.fejl = fejl;
    }

    /** Empty when something is wrong, which is noted. */
    Optional<Elevpost> read(Raekke row) {
        int before = fejl.count();
        String skole = felter.skole(row);
        String unilogin = felter.unilogin(row);
        Cpr cpr = cpr(row);
        String fornavn = felter.text(row, "fornavn", NAME, NAME_IS);
        String efternavn = felter.text(row, "efternavn", NAME, NAME_IS);
        String klasse = felter.text(row, "klasse", KLASSE, "skal være højst 20 bogstaver og tal");
        String klassetrin = felter.text(row, "klassetrin", KLASSETRIN, "skal være et tal fra 0 til 10");
        Boolean beskyttet = felter.yesOrNo(row, "beskyttet");
        List<Foraelder> guardians = guardians(row);
        if (fejl.count() > before) {
            return Optional.empty();
        }
        String navn = fornavn + " " + efternavn;
        int trin = Integer.parseInt(klassetrin);
        return Optional.of(new Elevpost(new Elev(unilogin, skole, navn, klasse, trin, beskyttet, guardians), cpr));
    }

    /** Without the modulus-11 check, and with erstatningspersonnumre (scenario 82); null for a pupil who has no number yet. */
    private Cpr cpr(Raekke row) {
        String text = row.get("cpr");
        return text.isEmpty()
                ? null
                : Cpr.of(text)
                        .orElseGet(
                                () -> felter.refused(row, "cpr er ikke et personnummer eller erstatningspersonnummer"));
    }

    private List<Foraelder> guardians(Raekke row) {
        List<Foraelder> guardians = new ArrayList<>();
        for (int nr = 1; nr <= MOST_GUARDIANS; nr++) {
            if (!row.get("foraelder" + nr).isEmpty()) {
                String navn = felter.text(row, "foraelder" + nr, NAME, NAME_IS);
                Boolean custody = felter.yesOrNo(row, "foraeldremyndighed" + nr);
                guardians.add(new Foraelder(nr, navn, Boolean.TRUE.equals(custody)));
            }
        }
        return guardians;
    }
}
