/**
 * A pupil goes on at another of the municipality's schools (scenario 58) and the case goes with them: at once the new school's, whose skoleleder names a
 * tovholder, and nobody's at the old one. The order of things is in {@code processes/skoleskift.bpmn}.
 */
package dk.skolevej.skoleskift;
