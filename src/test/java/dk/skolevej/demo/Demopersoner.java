package dk.skolevej.demo;

/** What the demo municipality's file says of a pupil, for tests of other packages. */
public final class Demopersoner {

    private Demopersoner() {}

    /** Ten digits. */
    public static String cpr(String unilogin) {
        return Demofil.rows("elever.csv").stream()
                .filter(row -> unilogin.equals(row.get("unilogin")))
                .map(row -> row.get("cpr"))
                .findFirst()
                .orElseThrow();
    }
}
