package dk.skolevej.motor;

import java.time.LocalDate;

/** Where the engine has a case: {@code frist} and {@code opgave} (its name) are null when nothing is due, {@code uge1} before kortlægning. */
public record Sagsstand(LocalDate frist, String opgave, LocalDate uge1) {

    public static final Sagsstand INGEN = new Sagsstand(null, null, null);

    /** What is known first stays: tasks come by due date, and a later round of planning has a week 1 of its own. */
    Sagsstand and(Sagsstand more) {
        boolean due = frist != null;
        boolean earlier = uge1 == null || more.uge1() != null && more.uge1().isBefore(uge1);
        return new Sagsstand(due ? frist : more.frist(), due ? opgave : more.opgave(), earlier ? more.uge1() : uge1);
    }
}
