package dk.skolevej.motor;

import java.io.InputStream;
import java.util.function.Supplier;

/** A deployed form: the engine's id of that version, its key, its version number and its schema. */
public record Formularkilde(String id, String noegle, int version, Supplier<InputStream> skema) {}
