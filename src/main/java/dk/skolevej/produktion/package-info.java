/** Profile {@code prod}: what must be right before real pupils are let in. The application says what is wrong, a line each, and does not start. */
package dk.skolevej.produktion;
