/**
 * A case that stands still for a time (scenario 65): its tasks and timers are suspended in the engine, and its deadlines move by the length of
 * the pause when it goes on. The order of things is in {@code processes/bero.bpmn}.
 */
package dk.skolevej.bero;
