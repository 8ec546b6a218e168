package dk.skolevej.stedfortraeder;

import java.time.LocalDate;

/** A registered absence; {@code stedfortraeder} is null as long as nobody stands in. */
record Fravaer(
        long id,
        String skole,
        String fravaerende,
        boolean leder,
        String stedfortraeder,
        LocalDate fra,
        LocalDate til,
        boolean afsluttet) {

    private static final String PREFIX = "ST-";

    /** The business key of its process. */
    String noegle() {
        return PREFIX + id;
    }

    /** The other way round; -1 for what is not an absence. */
    static long idOf(String noegle) {
        return noegle != null && noegle.matches(PREFIX + "\\d{1,18}")
                ? Long.parseLong(noegle.substring(PREFIX.length()))
                : -1;
    }

    boolean overlaps(LocalDate other, LocalDate otherEnd) {
        return !afsluttet && !fra.isAfter(otherEnd) && !til.isBefore(other);
    }
}
