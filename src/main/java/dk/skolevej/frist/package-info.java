/** Deadlines: dates on school days, Danish time; the diagrams' word {@code frist}. */
package dk.skolevej.frist;
