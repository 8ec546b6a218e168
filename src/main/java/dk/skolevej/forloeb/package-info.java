/**
 * The case: number, school, pupil, people, answers and journal. Everything about a child lives in this package's tables and
 * leaves them through {@link dk.skolevej.segl.Segl}. Knows none of the other features.
 */
package dk.skolevej.forloeb;
