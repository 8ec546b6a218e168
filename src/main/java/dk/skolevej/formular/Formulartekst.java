package dk.skolevej.formular;

/** What the server puts into the text between a form's fields, which form-js reads as Markdown with HTML in it. */
public final class Formulartekst {

    private Formulartekst() {}

    /** A name that somebody gave, such that it comes out letter by letter as it was written: no picture, link or emphasis of its own. */
    public static String plain(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_{}\\[\\]()#+.!|>~-])", "\\\\$1");
    }
}
