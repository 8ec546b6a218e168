/** The demo municipality: two schools, their staff and pupils, and cases made by running the processes. Never part of production. */
package dk.skolevej.demo;
