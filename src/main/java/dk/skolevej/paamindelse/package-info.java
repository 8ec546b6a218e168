/**
 * Reminding, before a child is forgotten: each school-day morning one overview for each person, and what stays overdue goes on to the school's
 * leader and, as a number, to the forvaltning. The order and the hours are in {@code daglig-paamindelse.bpmn}, the levels in
 * {@code paamindelsesniveauer.dmn}. Everything is read at once for the whole municipality, so the price follows people, not cases.
 */
package dk.skolevej.paamindelse;
