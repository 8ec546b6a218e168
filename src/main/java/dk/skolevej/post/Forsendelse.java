package dk.skolevej.post;

import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code post}; {@code udgang} and {@code reserveret} are its latest reservation, 0 and null when it never had one. */
record Forsendelse(
        long nr,
        String brev,
        String til,
        String sagsnummer,
        Tilstand tilstand,
        LocalDate dag,
        Instant reserveret,
        Instant afsendes,
        long udgang) {}
