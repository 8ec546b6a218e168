package dk.skolevej.frist;

import java.time.LocalDate;

/** A step or timer of a running case has another date than before; published in the transaction that moves it. */
public record FristFlyttet(String sagsnummer, String element, LocalDate fra, LocalDate til) {}
