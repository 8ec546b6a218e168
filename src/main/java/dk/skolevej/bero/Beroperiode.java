package dk.skolevej.bero;

import dk.skolevej.forloeb.Fase;
import java.time.LocalDate;

/** A pause from {@code fra}, planned up to and including {@code til}; {@code fase} is the phase the case goes on in. */
record Beroperiode(long id, String sagsnummer, LocalDate fra, LocalDate til, Fase fase) {}
