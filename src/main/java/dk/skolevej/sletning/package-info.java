/**
 * Retention: nothing about a child is kept longer than the municipality has decided, and nothing goes before it is archived. The order is in
 * {@code sletning.bpmn}, the periods are in {@code slettefrister.dmn}; what is left is a report without names.
 */
package dk.skolevej.sletning;
