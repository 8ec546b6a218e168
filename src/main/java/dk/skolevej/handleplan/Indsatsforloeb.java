package dk.skolevej.handleplan;

/** The three tracks every handleplan has (R4-38); the names are keys of the plan's form. */
public enum Indsatsforloeb {
    elevindsats(1),
    faellesskabsindsats(2),
    undervisningsindsats(3);

    private final int nr;

    Indsatsforloeb(int nr) {
        this.nr = nr;
    }

    /** As the forløbspakke numbers it, 1 to 3. */
    public int nr() {
        return nr;
    }
}
