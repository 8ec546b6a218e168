/**
 * A pupil with a case is moved up, or to another class (scenario 64): the case goes on, and its tovholder is reminded once of the risk in transitions
 * (R2-24). The order of things is in {@code processes/klasseskift.bpmn}.
 */
package dk.skolevej.klasseskift;
