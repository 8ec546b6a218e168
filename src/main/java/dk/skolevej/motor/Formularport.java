package dk.skolevej.motor;

import java.util.Map;

/** What the engine asks of the forms: the seam that keeps a child's data out of the engine's tables. */
public interface Formularport {

    /** The values a task's form is shown with, by key: strings, numbers, booleans, lists, maps or null. Nothing is stored. */
    Map<String, Object> show(Formulartrin trin);

    /** Waits until nobody else is sending answers in this case, and makes others wait until the transaction ends. */
    void hold(String sagsnummer);

    /**
     * Checks and stores the answers to a task.
     *
     * @return the process variables that the diagram steers by
     * @throws Afvist when the answers are not accepted
     */
    Map<String, Object> submit(Formulartrin trin, Map<String, Object> svar);

    /** The start form's schema as JSON with the server's option lists filled in: Tasklist gives start forms no other data. */
    String startForm(Formularkilde formular);

    /** Checks and stores the answers to a start form and opens the case they are about. @throws Afvist when not accepted */
    NySag start(Formularkilde formular, Map<String, Object> svar);

    /** A case that has just been opened; {@code variabler} hold {@code skole} at least. */
    record NySag(String sagsnummer, Map<String, Object> variabler) {}
}
