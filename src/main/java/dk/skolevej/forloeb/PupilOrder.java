package dk.skolevej.forloeb;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** How a school lists its pupils: by grade, class and name, with æøå where Danes expect them. */
final class PupilOrder {

    static final Comparator<Elev> BY_CLASS_AND_NAME = Comparator.comparingInt(Elev::klassetrin)
            .thenComparing(Elev::klasse)
            .thenComparing(Elev::navn, Collator.getInstance(Locale.forLanguageTag("da")));

    private PupilOrder() {}
}
