/** What staff read about a case and tell it outside its tasks: the application's own REST. */
package dk.skolevej.sagsside;
