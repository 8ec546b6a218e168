package dk.skolevej.indlaesning;

import dk.skolevej.motor.Afvist;

/** Stops a file that would take out too much of what is registered: it is more often cut off than true (scenario 81). */
final class Vaern {

    private static final int MOST_PERCENT = 10;
    private static final int PERCENT = 100;

    private Vaern() {}

    /** @param besked what is missing, with the two numbers in it */
    static void require(int missing, int registered, String besked) {
        if (missing * (long) PERCENT > registered * (long) MOST_PERCENT) {
            throw new Afvist(
                    409,
                    "manglerForMange",
                    besked.formatted(missing, registered) + " Intet er ændret. Er filen hel, så indlæs den alligevel.");
        }
    }
}
