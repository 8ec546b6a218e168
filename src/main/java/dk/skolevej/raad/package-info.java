/**
 * PPR is asked for advice between the meetings (R2-08, R2-09): what was asked stands in the case's journal, PPR answers, and the tovholder decides what the
 * advice leads to. The order of things is in {@code processes/forloebspakke.bpmn}.
 */
package dk.skolevej.raad;
