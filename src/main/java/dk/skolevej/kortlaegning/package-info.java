/** Kortlægning: naming the tovholder begins it; its parts are in {@code processes/kortlaegning.bpmn}. */
package dk.skolevej.kortlaegning;
