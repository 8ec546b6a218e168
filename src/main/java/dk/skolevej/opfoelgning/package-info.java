/** Follow-up at least every 8–12 weeks, and what is told between the meetings. */
package dk.skolevej.opfoelgning;
