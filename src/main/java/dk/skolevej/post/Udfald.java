package dk.skolevej.post;

/** What came of a try to send; all but {@link #SENDT} are errors of that code in {@code besked.bpmn}. */
enum Udfald {
    SENDT,
    VENT,
    BORTFALDET,
    UVIS;

    String errorCode() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
