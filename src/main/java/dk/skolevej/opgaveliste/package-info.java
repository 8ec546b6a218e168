/**
 * The lists each person finds in Tasklist. The engine keeps neither "me" nor "today" in a stored list (an expression in it could run
 * anything), so each person has lists of their own, and they are brought up to date when the person looks.
 */
package dk.skolevej.opgaveliste;
