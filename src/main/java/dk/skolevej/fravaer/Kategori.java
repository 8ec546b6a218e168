package dk.skolevej.fravaer;

import java.util.Locale;

/** The three kinds of absence of the rules on registration; the code in tables and files is the name in small letters. */
public enum Kategori {
    SYGDOM("sygdom"),
    EKSTRAORDINAER("ekstraordinær frihed"),
    ULOVLIGT("ulovligt fravær");

    private final String ord;

    Kategori(String ord) {
        this.ord = ord;
    }

    /** As it stands in a sentence. */
    public String ord() {
        return ord;
    }

    static Kategori of(String kode) {
        return valueOf(kode.toUpperCase(Locale.ROOT));
    }
}
