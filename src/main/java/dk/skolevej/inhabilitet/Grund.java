package dk.skolevej.inhabilitet;

/** Why somebody must not have to do with a case (forvaltningsloven § 3); fixed words, nothing about the child. */
enum Grund {
    familie("er i familie med eleven"),
    personligt("har et nært personligt forhold til familien"),
    partsinteresse("har selv en interesse i sagen"),
    andet("andre forhold kan vække tvivl om upartiskheden");

    private final String tekst;

    Grund(String tekst) {
        this.tekst = tekst;
    }

    static String tekst(Object code) {
        return code == null ? "" : valueOf((String) code).tekst;
    }
}
