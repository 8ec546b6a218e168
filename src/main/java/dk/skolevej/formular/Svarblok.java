package dk.skolevej.formular;

import java.util.List;

/** A piece of an answer as people read it, in the order of the form it was given with. Nothing in it is empty. */
public sealed interface Svarblok {

    /** What the form has under one heading. */
    record Gruppe(String overskrift, List<Svarblok> indhold) implements Svarblok {}

    /** One question and its answer; {@code langt} when it is a text that may have many lines. */
    record Punkt(String spoergsmaal, String svar, boolean langt) implements Svarblok {}

    /** A question that is answered by rows. */
    record Liste(String spoergsmaal, List<List<Svarblok>> raekker) implements Svarblok {}

    /** What the form itself says: Markdown, without HTML. */
    record Tekst(String tekst) implements Svarblok {}
}
