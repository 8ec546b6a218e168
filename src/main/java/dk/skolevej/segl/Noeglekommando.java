package dk.skolevej.segl;

import java.util.List;

/** {@code java -jar skolevej.jar noegle …}: prints a master key for IT to keep, without starting anything. */
public final class Noeglekommando {

    private static final String NAME = "noegle";

    private Noeglekommando() {}

    public static boolean is(String[] args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /**
     * The line to print: {@code ny} for a first key, {@code forny} for {@code current} with a new key that seals from now on,
     * {@code nyeste} for {@code current} without the keys before.
     *
     * @throws Noeglefejl for any other words, or when {@code current} is needed and no master key
     */
    public static String line(String[] args, String current) {
        List<String> words = List.of(args).subList(1, args.length);
        if (words.equals(List.of("ny"))) {
            return Hovednoegle.fresh().line();
        }
        if (words.equals(List.of("forny"))) {
            return given(current).rotated().line();
        }
        if (words.equals(List.of("nyeste"))) {
            return given(current).newest().line();
        }
        throw new Noeglefejl(
                "Brug: noegle ny | noegle forny | noegle nyeste (de to sidste med SKOLEVEJ_HOVEDNOEGLE sat).");
    }

    private static Hovednoegle given(String current) {
        if (current == null || current.isBlank()) {
            throw new Noeglefejl("Sæt SKOLEVEJ_HOVEDNOEGLE til den hovednøgle, der bruges nu.");
        }
        return Hovednoegle.of(current);
    }
}
