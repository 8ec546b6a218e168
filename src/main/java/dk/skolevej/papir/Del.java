package dk.skolevej.papir;

import dk.skolevej.formular.Svarblok.Punkt;
import java.util.ArrayList;
import java.util.List;

/** One thing on the page, from above; the templates ask it which it is. */
public sealed interface Del {

    /** Few enough lines ({@code faa}) to stand together on one page. */
    int FEW = 8;

    default Overskrift somOverskrift() {
        return this instanceof Overskrift one ? one : null;
    }

    default Kilde somKilde() {
        return this instanceof Kilde one ? one : null;
    }

    default Fakta somFakta() {
        return this instanceof Fakta one ? one : null;
    }

    default Udsagn somUdsagn() {
        return this instanceof Udsagn one ? one : null;
    }

    default Tabel somTabel() {
        return this instanceof Tabel one ? one : null;
    }

    default Tekst somTekst() {
        return this instanceof Tekst one ? one : null;
    }

    /** {@code niveau} is 2 or more, and at most one more than that of the heading before it. */
    record Overskrift(int niveau, String id, String tekst) implements Del {}

    /** Short answers, beside their questions. */
    record Fakta(List<Punkt> punkter) implements Del {

        public boolean faa() {
            return punkter.size() <= FEW;
        }
    }

    /** A question, and below it what was said. */
    record Udsagn(String spoergsmaal, List<String> afsnit) implements Del {}

    record Tabel(String titel, List<String> kolonner, List<List<String>> raekker) implements Del {

        public boolean faa() {
            return raekker.size() <= FEW;
        }
    }

    /** Paragraphs of our own or of the form's. */
    record Tekst(List<Afsnit> afsnit) implements Del {}

    /** Who answered, and when. */
    record Kilde(String tekst) implements Del {}

    /** A paragraph, bold in places. */
    record Afsnit(List<Stykke> stykker) {

        private static final String BOLD = "\\*\\*";

        /** Of a form's Markdown nothing but bold and paragraphs is known; all else is shown as it was written. */
        static List<Afsnit> of(String markdown) {
            return markdown.strip()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Afsnit::line)
                    .toList();
        }

        private static Afsnit line(String line) {
            List<Stykke> pieces = new ArrayList<>();
            boolean bold = false;
            for (String part : line.strip().split(BOLD, -1)) {
                if (!part.isEmpty()) {
                    pieces.add(new Stykke(part, bold));
                }
                bold = !bold;
            }
            return new Afsnit(List.copyOf(pieces));
        }
    }

    record Stykke(String tekst, boolean fed) {}
}
