package dk.skolevej.forloeb;

/** A pupil has at most one open case; this is the number of the one there is. */
public class HarAktivtForloeb extends RuntimeException {

    private final String sagsnummer;

    HarAktivtForloeb(String sagsnummer) {
        super("Eleven har allerede et aktivt forløb: " + sagsnummer);
        this.sagsnummer = sagsnummer;
    }

    public String sagsnummer() {
        return sagsnummer;
    }
}
