/**
 * A case was closed by mistake: the skoleleder undoes it within days, and the same case goes on with the deadlines it had (scenario 48). The order of things
 * is in {@code processes/fortrydelse.bpmn}.
 */
package dk.skolevej.fortrydelse;
