package dk.skolevej.indlaesning;

import java.io.IOException;

/** The file cannot be read beyond this line. The message is Danish and repeats nothing of the file. */
final class Ulaeselig extends IOException {

    private final long linje;

    Ulaeselig(long linje, String besked) {
        super(besked);
        this.linje = linje;
    }

    long linje() {
        return linje;
    }
}
