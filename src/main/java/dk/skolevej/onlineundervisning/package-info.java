/**
 * Online teaching as a measure of the plan: for a time, never alone, and on the way back to the class (R0-01 to R0-19, R1-03 to R1-11). What must be in a
 * plan and a review is in {@code processes/online-krav.dmn} and {@code processes/online-vurdering-krav.dmn}, the order of things in
 * {@code processes/onlineundervisning.bpmn}.
 */
package dk.skolevej.onlineundervisning;
