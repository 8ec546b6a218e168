package dk.skolevej.papir;

import java.time.LocalDate;

/**
 * A paper of a case that can be had. {@code nr} counts those of its kind from 1, {@code dato} is the day it is of, {@code sti} where it is
 * ({@code /api/forloeb/…}).
 */
public record Papir(String titel, int nr, LocalDate dato, String sti) {}
