package dk.skolevej.motor;

/** What a deployment remembers about where it came from, in the engine's field {@code source}: model set version and content digest. */
record Modelkilde(int version, String digest) {

    private static final String PREFIX = "modelsaet ";

    /** The digest in a deployment's source, or empty when it was not deployed from a model set. */
    static String digestOf(String source) {
        return source != null && source.startsWith(PREFIX) ? source.substring(source.lastIndexOf(' ') + 1) : "";
    }

    @Override
    public String toString() {
        return PREFIX + version + ' ' + digest;
    }
}
