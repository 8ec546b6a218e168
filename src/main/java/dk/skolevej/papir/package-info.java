/** What is printed of a case: its plans, follow-ups and closing as accessible PDF, the family's copy, and the archive package. */
package dk.skolevej.papir;
