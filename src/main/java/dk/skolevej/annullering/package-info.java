/**
 * A case that should never have been: it is about the wrong child (scenario 79). All of it stops, nobody sees what is in it any longer, and the forvaltning
 * looks through who has. The order of things is in {@code processes/annullering.bpmn}; what is left to see is in {@code forloeb.Indsigt}.
 */
package dk.skolevej.annullering;
