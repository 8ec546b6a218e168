package dk.skolevej.adgangslog;

/** What somebody did with a child's data; the words stand in the log and in the reports. */
public enum Handling {
    /** A step's form, with the earlier answers it shows. */
    FORMULAR("Så en formular i sagen"),
    /** A list with pupils' names. */
    LISTE("Så en liste med elevens navn"),
    /** One earlier answer. */
    SVAR("Læste et svar i sagen"),
    /** One case. */
    SAG("Så sagen"),
    /** All cases the person answers for. */
    SAGER("Så sine sager"),
    /** A pupil who was asked for by UNI-login or CPR number. */
    SOEGNING("Søgte en elev"),
    /** The pupil's whole CPR number. */
    CPR("Så elevens CPR-nummer"),
    /** A call about a task or a case that is none of the person's business. */
    KALD("Prøvede at åbne noget i sagen"),
    /** A paper of the case, printed or saved. */
    PAPIR("Hentede et papir fra sagen"),
    /** All papers of a closed case at once, for the archive. */
    ARKIVPAKKE("Hentede hele sagen til arkivet"),
    /** The log itself. */
    ADGANGSLOG("Så hvem der har set sagen");

    private final String tekst;

    Handling(String tekst) {
        this.tekst = tekst;
    }

    public String tekst() {
        return tekst;
    }
}
