package dk.skolevej.indlaesning;

import java.time.Instant;

/** A file that was loaded, in numbers. {@code rulletTilbage} is null for one that still stands. */
record Tidligere(
        long batch,
        Art art,
        Instant tidspunkt,
        String hvem,
        String kildesystem,
        int raekker,
        int nye,
        int aendrede,
        int uaendrede,
        int udgaaede,
        Instant rulletTilbage,
        String rulletTilbageAf) {}
