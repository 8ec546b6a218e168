/**
 * Who looked at what about a child: each look is written before it is shown, and so is each look that was refused. Rows are never
 * changed; a chain of seals shows whether somebody did. Knows none of the features; they tell it what they show.
 */
package dk.skolevej.adgangslog;
