package dk.skolevej.handleplan;

/** The three tracks every handleplan has (R4-38); the names are keys of the plan's form. */
public enum Indsatsforloeb {
    elevindsats(1, "Indsats til eleven og forældrene"),
    faellesskabsindsats(2, "Indsats til fællesskabet"),
    undervisningsindsats(3, "Indsats til sygeundervisning");

    private final int nr;
    private final String ord;

    Indsatsforloeb(int nr, String ord) {
        this.nr = nr;
        this.ord = ord;
    }

    /** As people read it. */
    public String ord() {
        return ord;
    }

    /** As the forløbspakke numbers it, 1 to 3. */
    public int nr() {
        return nr;
    }
}
