/**
 * Files of pupils and of absence from the schools' own systems: read row by row, all of a file or none of it, and what a file replaced can be put
 * back. "Indlæsning", since Java has taken the word import.
 */
package dk.skolevej.indlaesning;
