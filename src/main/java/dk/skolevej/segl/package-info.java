/**
 * What makes a child's data unreadable to whoever has only the database: one key a case, itself sealed with a master key that is not
 * in the database. The algorithms and key formats are Google Tink's. Knows none of the features.
 */
package dk.skolevej.segl;
