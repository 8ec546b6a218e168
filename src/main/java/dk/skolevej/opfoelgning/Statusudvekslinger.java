package dk.skolevej.opfoelgning;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.formular.Opslag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What parents and tovholder tell each other between the meetings (R4-56); {@code statusudvekslinger} in the forms. */
@Component
public class Statusudvekslinger implements Opslag {

    /** Who told whom. */
    public enum Retning {
        fraForaeldre("Fra forældre"),
        tilForaeldre("Til forældre");

        private final String words;

        Retning(String words) {
            this.words = words;
        }
    }

    private final Journal journal;

    Statusudvekslinger(Journal journal) {
        this.journal = journal;
    }

    /** @param dag when it was told */
    public void note(String sagsnummer, String af, LocalDate dag, Retning retning, String tekst) {
        journal.note(sagsnummer, af, code(retning), dag + " " + tekst);
    }

    @Override
    public String noegle() {
        return "statusudvekslinger";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        List<Journal.Notat> all = journal.of(sammenhaeng.forloeb().sagsnummer());
        return java.util.Arrays.stream(Retning.values())
                .flatMap(retning -> all.stream()
                        .filter(notat -> notat.haendelse().equals(code(retning)))
                        .map(notat -> row(retning, notat)))
                .sorted(java.util.Comparator.comparing((Map<String, Object> row) -> (String) row.get("dato")))
                .toList();
    }

    private Map<String, Object> row(Retning retning, Journal.Notat notat) {
        String[] dayAndText = notat.tekst().split(" ", 2);
        return Map.of("dato", dayAndText[0], "retning", retning.words, "tekst", dayAndText[1]);
    }

    private static String code(Retning retning) {
        return "statusudveksling." + retning;
    }
}
