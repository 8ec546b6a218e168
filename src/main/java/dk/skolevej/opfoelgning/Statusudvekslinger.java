package dk.skolevej.opfoelgning;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.formular.Opslag;
import java.time.Clock;
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
    private final Clock clock;

    Statusudvekslinger(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    public void note(String sagsnummer, String af, Retning retning, String tekst) {
        journal.note(sagsnummer, af, code(retning), tekst);
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
        String dato = LocalDate.ofInstant(notat.tidspunkt(), clock.getZone()).toString();
        return Map.of("dato", dato, "retning", retning.words, "tekst", notat.tekst());
    }

    private static String code(Retning retning) {
        return "statusudveksling." + retning;
    }
}
