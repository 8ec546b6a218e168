package dk.skolevej.papir;

import dk.skolevej.forloeb.Svar;
import java.time.LocalDate;
import java.util.List;

/** The answers that one paper is made of, the main one first; {@code nr} counts papers of a kind from 1, {@code dato} is the day it is of. */
record Laeg(Dokument dokument, int nr, LocalDate dato, List<Svar> svar) {

    String titel() {
        return dokument.titel(nr);
    }
}
