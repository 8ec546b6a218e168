package dk.skolevej.sso;

import java.util.Arrays;

/** Why somebody is not let in although the identity provider knows them, in words for them. */
enum Afslag {
    UGYLDIGT_BRUGERNAVN(
            "Kommunens login fortæller ikke et brugernavn, som Skolevej kan bruge. Kontakt IT.", "brugernavn"),
    INGEN_ROLLE("Du har ingen rolle i Skolevej. Bed din leder om at give dig en, og log ind igen.", "ingenRolle"),
    OPHOERT("Din ansættelse er ophørt, så du har ikke længere adgang til Skolevej.", "ophoert"),
    LOKAL_BRUGER(
            "Dit brugernavn tilhører allerede en lokal bruger i Skolevej, og den kan kommunens login ikke overtage. Kontakt IT.",
            "lokalBruger"),
    ANDEN_PERSON(
            "Dit brugernavn er knyttet til en anden person, eller du er kendt under et andet brugernavn. Kontakt IT.",
            "andenPerson"),
    LOGIN_FEJLEDE(
            "Login gik ikke igennem: det var for gammelt, blev afbrudt eller hører ikke til denne browser. Prøv igen.",
            "loginFejlede");

    private final String tekst;
    private final String kode;

    Afslag(String tekst, String kode) {
        this.tekst = tekst;
        this.kode = kode;
    }

    String tekst() {
        return tekst;
    }

    String kode() {
        return kode;
    }

    /** Whatever is not one of ours went wrong between browser, identity provider and application. */
    static Afslag of(String kode) {
        return Arrays.stream(values())
                .filter(afslag -> afslag.kode.equals(kode))
                .findFirst()
                .orElse(LOGIN_FEJLEDE);
    }
}
