package dk.skolevej.segl;

/** The keys do not fit or are missing; the message is one line in Danish for IT and holds no key. */
public class Noeglefejl extends RuntimeException {

    public Noeglefejl(String besked) {
        super(besked);
    }
}
