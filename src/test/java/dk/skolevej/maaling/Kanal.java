package dk.skolevej.maaling;

/** By what calls a case is taken. */
enum Kanal {
    REST("through the REST API: task, form-variables, claim and submit for each task"),
    TASKLIST("as Tasklist takes them: all that the browser asks for");

    private final String text;

    Kanal(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
