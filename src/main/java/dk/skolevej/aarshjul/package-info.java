/**
 * What every school is asked for again and again (R4-01 to R4-07): each August to inform parents and staff, each month to go
 * through the pupils' absence. When is in the diagrams; each school's task is an instance of its own, so that what stops one school stops no other.
 */
package dk.skolevej.aarshjul;
