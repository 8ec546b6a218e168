/** The handleplan and its tiltag in the three indsatsforløb. */
package dk.skolevej.handleplan;
