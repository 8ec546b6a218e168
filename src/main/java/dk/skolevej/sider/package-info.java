/** What all our own pages and papers share: the templates, and how dates and phases are written in them. */
package dk.skolevej.sider;
