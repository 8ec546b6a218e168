package dk.skolevej.post;

/** A letter in its envelope; {@code kalender} is an iCalendar text or null. */
record Mail(long nr, String messageId, String til, String emne, String tekst, String kalender) {}
