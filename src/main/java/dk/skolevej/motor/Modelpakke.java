package dk.skolevej.motor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** One process with the forms and tables it refers to: what is deployed together, so that a running case keeps what it began with. */
record Modelpakke(String file, String processId, SortedMap<String, byte[]> resources) {

    /** Says whether anything in the package changed: SHA-256 over names, lengths and contents, in hex. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            resources.forEach((name, content) -> {
                digest.update((name + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
