package dk.skolevej.indlaesning;

import dk.skolevej.forloeb.Elevregister;
import dk.skolevej.indlaesning.Indhold.Modtager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Takes the absence of one file, a thousand rows at a time. */
final class Fravaersmodtager implements Modtager {

    static final List<String> KOLONNER =
            List.of("institutionsnummer", "unilogin", "dato", Tilknytning.LEKTION, Tilknytning.KATEGORI);

    private static final int AT_A_TIME = 1_000;

    /** So few rows may go whatever part they are: a school that puts a week right. */
    private static final int FEW = 20;

    private final Elevregister register;
    private final Felter felter;
    private final Tilknytning tilknytning;
    private final Fravaerskladde kladde;
    private final LocalDate today;
    private final List<Object[]> rows = new ArrayList<>();
    private int taken;

    Fravaersmodtager(
            Elevregister register, Felter felter, Tilknytning tilknytning, Fravaerskladde kladde, LocalDate today) {
        this.register = register;
        this.felter = felter;
        this.tilknytning = tilknytning;
        this.kladde = kladde;
        this.today = today;
    }

    @Override
    public void take(Raekke row) {
        String skole = felter.skole(row);
        String unilogin = felter.unilogin(row);
        LocalDate dato = date(row);
        String lektion = code(row, Tilknytning.LEKTION, "lektion skal være morgen eller sidste");
        String kategori = code(row, Tilknytning.KATEGORI, "kategorien kendes ikke");
        if (skole != null && unilogin != null && dato != null && lektion != null && kategori != null) {
            rows.add(new Object[] {row.linje(), register.pseudonym(unilogin), dato, lektion, skole, kategori});
            taken++;
        }
        if (rows.size() == AT_A_TIME) {
            write();
        }
    }

    private LocalDate date(Raekke row) {
        LocalDate dato = felter.date(row, "dato");
        return dato != null && dato.isAfter(today) ? felter.refused(row, "dato ligger ude i fremtiden") : dato;
    }

    /** Never a guess (scenario 84). */
    private String code(Raekke row, String kind, String besked) {
        String kode = tilknytning.kode(kind, row.get(kind));
        return kode == null ? felter.refused(row, besked) : kode;
    }

    private void write() {
        kladde.add(rows);
        rows.clear();
    }

    @Override
    public void check() {
        if (!rows.isEmpty()) {
            write();
        }
        kladde.complain();
    }

    @Override
    public Optaelling finish(boolean ogsaaFaerre) {
        int registered = kladde.registered();
        int gone = kladde.keepWhatIsGone();
        if (!ogsaaFaerre && gone > FEW) {
            Vaern.require(
                    gone,
                    registered,
                    "Filen mangler %d af de %d fraværsregistreringer, der er på dens skoler i dens periode.");
        }
        int changed = kladde.keepWhatIsChanged();
        int written = kladde.write();
        kladde.noteWhatItIsAbout();
        return new Optaelling(written - changed, changed, taken - written, gone);
    }

    @Override
    public void tidyUp() {
        kladde.clear();
    }
}
