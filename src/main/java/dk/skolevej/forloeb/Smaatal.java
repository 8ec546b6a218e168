package dk.skolevej.forloeb;

/** Counts that go to people who do not know the cases: below 5 the few could be recognised, so the number is not told. */
public final class Smaatal {

    private static final int LEAST_TOLD = 5;

    private Smaatal() {}

    /** The number, or "under 5". */
    public static String told(long count) {
        return isTold(count) ? Long.toString(count) : "under " + LEAST_TOLD;
    }

    public static boolean isTold(long count) {
        return count >= LEAST_TOLD;
    }
}
