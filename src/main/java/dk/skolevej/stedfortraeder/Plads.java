package dk.skolevej.stedfortraeder;

/** A colleague at one of the schools they work at, as option lists write it. */
record Plads(String skole, String login) {

    static Plads of(String value) {
        String[] parts = value.split(":", 2);
        return new Plads(parts[0], parts[1]);
    }

    String value() {
        return skole + ":" + login;
    }
}
