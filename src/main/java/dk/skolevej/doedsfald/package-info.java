/**
 * A pupil with a case is dead (scenario 67): all that goes on in the case stops, no mail is sent about it, and no list has it or the pupil any longer. What is
 * in it is kept as long as that of any case. The order of things is in {@code processes/doedsfald.bpmn}.
 */
package dk.skolevej.doedsfald;
