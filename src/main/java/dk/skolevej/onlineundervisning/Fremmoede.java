package dk.skolevej.onlineundervisning;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How much of the school days somebody was not registered as absent, roughly. */
enum Fremmoede {
    UNDER_50("Under 50 %"),
    FRA_50("50-79 %"),
    FRA_80("80-89 %"),
    FRA_90("90 % og derover"),
    UKENDT("Kan ikke beregnes");

    private final String ord;

    Fremmoede(String ord) {
        this.ord = ord;
    }

    String ord() {
        return ord;
    }

    static List<String> alle() {
        return Stream.of(values()).map(Fremmoede::ord).toList();
    }

    /** @param absencePercent of the school days, empty when it is not known */
    static Fremmoede of(OptionalDouble absencePercent) {
        if (absencePercent.isEmpty()) {
            return UKENDT;
        }
        double present = 100 - absencePercent.getAsDouble();
        if (present < 50) {
            return UNDER_50;
        }
        if (present < 80) {
            return FRA_50;
        }
        return present < 90 ? FRA_80 : FRA_90;
    }
}
