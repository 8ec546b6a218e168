/**
 * A parent without custody asks how the child is (forældreansvarsloven § 23, scenario 76): registered, and decided by the skoleleder, who tells the parent
 * themselves. Nothing of the case is sent or shown to anybody by this. The order of things is in {@code processes/orientering.bpmn}.
 */
package dk.skolevej.orientering;
