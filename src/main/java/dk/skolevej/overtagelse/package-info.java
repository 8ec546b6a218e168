/**
 * A pupil comes from elsewhere with a plan that is under way (scenario 60): the case begins in its plan, marked as taken over. The order of things is in
 * {@code processes/overtagelse.bpmn}.
 */
package dk.skolevej.overtagelse;
