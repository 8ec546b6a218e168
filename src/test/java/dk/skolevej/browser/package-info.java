/** The staff's own path: Camunda Tasklist in a real browser, used as they use it. */
package dk.skolevej.browser;
