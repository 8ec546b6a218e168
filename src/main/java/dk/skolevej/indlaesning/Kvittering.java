package dk.skolevej.indlaesning;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is written about a file of the watched folder, in Danish: numbers, lines and reasons, nothing of what stands in it. */
final class Kvittering {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' H.mm", new Locale("da"));

    private static final String NEXT =
            "Læg den i mappen igen, når den er rettet, eller indlæs den på siden Elever og fravær (indlaesning.html).";

    private Kvittering() {}

    static String loaded(String name, ZonedDateTime when, Indlaest result) {
        return lines(
                "%s blev indlæst %s som nummer %d.".formatted(name, WHEN.format(when), result.batch()),
                "Rækker: " + result.raekker(),
                "Nye: " + result.nye(),
                "Ændrede: " + result.aendrede(),
                "Uændrede: " + result.uaendrede(),
                "Går ud: " + result.udgaaede());
    }

    static String refused(String name, ZonedDateTime when, Indlaest result) {
        String faults = result.fejl().stream()
                .map(fejl -> "Linje %d: %s".formatted(fejl.linje(), fejl.besked()))
                .collect(Collectors.joining("\n"));
        return refused(name, when, faults)
                + (result.flereFejl() > 0 ? lines("Og %d fejl mere.".formatted(result.flereFejl())) : "");
    }

    static String refused(String name, ZonedDateTime when, String why) {
        return lines("%s blev afvist %s. Intet er ændret.".formatted(name, WHEN.format(when)), NEXT, "", why);
    }

    private static String lines(String... lines) {
        return String.join("\n", List.of(lines)) + "\n";
    }
}
