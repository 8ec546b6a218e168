package dk.skolevej.papir;

import java.util.List;

/**
 * A paper as its template sees it. {@code udgave} is its version and date, {@code modtager} who it is for; both stand on every page together with
 * {@code sagsnummer} (null for what is about no case). {@code titel} names nobody: it is what programs call the file.
 */
record Side(
        String titel,
        String udgave,
        String modtager,
        String sagsnummer,
        String afsender,
        String udskrevet,
        List<Del> dele) {

    /** The headings there are bookmarks for. */
    public List<Del.Overskrift> bogmaerker() {
        return dele.stream()
                .filter(Del.Overskrift.class::isInstance)
                .map(Del.Overskrift.class::cast)
                .filter(heading -> heading.niveau() == 2)
                .toList();
    }
}
