package dk.skolevej.indlaesning;

import java.io.InputStream;

/**
 * A file as it is sent.
 *
 * @param system the source system whose columns and codes it has, null for ours
 * @param proeve only tell what it would do
 * @param ogsaaFaerre go on although it lacks many that are registered
 */
record Fil(Art art, InputStream csv, String system, boolean proeve, boolean ogsaaFaerre) {}
