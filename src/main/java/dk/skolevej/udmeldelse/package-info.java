/**
 * A pupil with a case leaves the municipality's schools (scenarios 59, 61, 62): the skoleleder finds out what has happened and closes the case, and a human
 * being decides what the next school or municipality is told. The order of things is in {@code processes/udmeldelse.bpmn}.
 */
package dk.skolevej.udmeldelse;
