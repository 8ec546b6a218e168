package dk.skolevej.fravaer;

/** A pupil, by pseudonym, in a month and in the one before it. */
public record Elevmaaned(String elev, Fravaersdage maaned, Fravaersdage maanedenFoer) {

    /** How many days more than in the month before; negative when they are fewer. */
    public double aendringDage() {
        return maaned.ialtDage() - maanedenFoer.ialtDage();
    }
}
