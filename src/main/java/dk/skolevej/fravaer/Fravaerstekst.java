package dk.skolevej.fravaer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Figures in words for the forms: of the days that have been loaded, and never of days nobody has told about (R2-21). */
@Component
class Fravaerstekst {

    static final String UNKNOWN = Tal.percent(java.util.OptionalDouble.empty());

    private final Fravaerstal tal;
    private final Clock clock;

    Fravaerstekst(Fravaerstal tal, Clock clock) {
        this.tal = tal;
        this.clock = clock;
    }

    /** "Indlæst senest …", or that nothing has been. */
    String grundlag(String skole) {
        return tal.grundlag(skole).map(Grundlag::ord).orElse("Der er ikke indlæst fravær fra skolen");
    }

    /** What of a period that ends today has been loaded; empty when nothing of it has. */
    Optional<Periode> known(String skole, Function<LocalDate, Periode> periodTo) {
        return tal.grundlag(skole)
                .flatMap(known -> periodTo.apply(LocalDate.now(clock)).within(known.periode()));
    }

    /** 1. oktober 2026–24. november 2026: 6,5 dage · 16,7 % (sygdom 3, ekstraordinær frihed 1, ulovligt fravær 2,5) */
    String of(Opgoerelse figures) {
        String categories = Arrays.stream(Kategori.values())
                .map(kategori -> kategori.ord() + " " + Tal.of(figures.fravaer().dage(kategori)))
                .collect(Collectors.joining(", "));
        return "%s: %s · %s (%s)"
                .formatted(
                        figures.periode().ord(),
                        Tal.days(figures.fravaer().ialtDage()),
                        percent(figures.procentTekst()),
                        categories);
    }

    /** In the middle of a sentence, where it must say what cannot be worked out. */
    static String percent(String told) {
        return told.equals(UNKNOWN) ? "procent: kan ikke beregnes" : told;
    }
}
