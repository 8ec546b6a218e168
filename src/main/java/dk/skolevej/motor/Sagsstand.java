package dk.skolevej.motor;

import java.time.LocalDate;

/** Where the engine has a case: {@code frist} and {@code opgave} (its name) are null when nothing is due, {@code uge1} before kortlægning. */
public record Sagsstand(LocalDate frist, String opgave, LocalDate uge1) {

    public static final Sagsstand INGEN = new Sagsstand(null, null, null);

    /** With the other's week 1. */
    Sagsstand and(Sagsstand other) {
        return new Sagsstand(frist, opgave, other.uge1());
    }
}
