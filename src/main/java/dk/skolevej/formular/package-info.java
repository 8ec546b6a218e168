/**
 * Forms as contracts that the server enforces: the schema in {@code forms/} decides which answers are accepted, requirement tables
 * say what is missing, and accepted answers go to the case store. Nothing of it reaches the engine's tables except steering values.
 */
package dk.skolevej.formular;
