/** The early phase: a worry comes in and is followed by a dialogue with the parents, before any forløb. */
package dk.skolevej.opsporing;
