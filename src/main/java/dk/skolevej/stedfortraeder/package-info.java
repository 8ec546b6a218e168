/**
 * Who takes over when somebody is away or leaves: a dated stedfortræder for a tovholder or skoleleder, and the hand-over of cases from one
 * tovholder to another. The order of things is in {@code processes/stedfortraedning.bpmn} and {@code processes/overdragelse.bpmn}.
 */
package dk.skolevej.stedfortraeder;
