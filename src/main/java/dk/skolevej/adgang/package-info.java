/**
 * Who may do what: one login for the process engine's web applications, its REST API and our own pages, and one readable table of
 * the calls each role may make ({@code adgang/tilladte-kald.csv}). What the table does not name is refused.
 *
 * <p>Others need nothing from here: on every path the engine knows who is asking ({@link dk.skolevej.motor.Person}), so its
 * authorization and tenant checks hold, and a new way to log in is one more filter that makes a {@code Login}.
 */
package dk.skolevej.adgang;
