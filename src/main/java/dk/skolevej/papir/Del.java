package dk.skolevej.papir;

import dk.skolevej.formular.Svarblok.Punkt;
import java.util.ArrayList;
import java.util.List;

/** One thing on the page, from above; the templates ask {@code slags} which it is. */
sealed interface Del {

    /** Few enough lines ({@code faa}) to stand together on one page. */
    int FEW = 8;

    String slags();

    /** {@code niveau} is 2 or more, and at most one more than that of the heading before it. */
    record Overskrift(int niveau, String id, String tekst) implements Del {
        @Override
        public String slags() {
            return "overskrift";
        }
    }

    /** Short answers, beside their questions. */
    record Fakta(List<Punkt> punkter) implements Del {

        public boolean faa() {
            return punkter.size() <= FEW;
        }

        @Override
        public String slags() {
            return "fakta";
        }
    }

    /** A question, and below it what was said. */
    record Udsagn(String spoergsmaal, List<String> afsnit) implements Del {
        @Override
        public String slags() {
            return "udsagn";
        }
    }

    record Tabel(String titel, List<String> kolonner, List<List<String>> raekker) implements Del {

        public boolean faa() {
            return raekker.size() <= FEW;
        }

        @Override
        public String slags() {
            return "tabel";
        }
    }

    /** Paragraphs of our own or of the form's. */
    record Tekst(List<Afsnit> afsnit) implements Del {
        @Override
        public String slags() {
            return "tekst";
        }
    }

    /** Who answered, and when. */
    record Kilde(String tekst) implements Del {
        @Override
        public String slags() {
            return "kilde";
        }
    }

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
