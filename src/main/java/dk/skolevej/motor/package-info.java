/**
 * Camunda's inside, and the only package that may import {@code org.camunda.bpm.engine.impl} and {@code org.camunda.bpm.impl}: the
 * engine's tables, its clock, the deployment of {@code processes/} and {@code forms/}, and the fences around expressions, queries and commands.
 *
 * <p>Doors: inject {@link java.time.Clock} for the time ({@link dk.skolevej.motor.Ur} to move it), implement
 * {@link dk.skolevej.motor.Diagramord} for a word that diagrams may use and {@link dk.skolevej.motor.Formularport} for the answers to forms.
 */
package dk.skolevej.motor;
