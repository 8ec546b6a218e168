package dk.skolevej.onlineundervisning;

/** How an online measure ended; the words are the journal's. */
enum Slutmaade {
    SLUTDATO("på slutdatoen"),
    VURDERING("efter en vurdering"),
    NY_PLAN("og fortsætter i en ny plan"),
    UDGAAET("fordi den nye plan ikke har den"),
    SAG("sammen med sagen");

    private final String ord;

    Slutmaade(String ord) {
        this.ord = ord;
    }

    String ord() {
        return ord;
    }
}
