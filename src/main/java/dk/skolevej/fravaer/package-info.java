/** Figures of imported absence: days, percent and patterns of pupils, classes and schools. An indication, never a decision (R2-21). */
package dk.skolevej.fravaer;
