package dk.skolevej.indlaesning;

import dk.skolevej.motor.Afvist;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a file as they come in: no more than the limit, and a digest of all of them. */
final class Filbytes {

    private static final int MEGABYTE = 1024 * 1024;

    private final InputStream file;
    private final long most;
    private final MessageDigest digest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long count;

    Filbytes(InputStream file, long most) {
        this.file = file;
        this.most = most;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next byte, or -1. */
    int read() throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        return buffer[at++] & 0xFF;
    }

    private boolean fill() throws IOException {
        int read = file.read(buffer);
        at = 0;
        end = Math.max(read, 0);
        count += end;
        if (count > most) {
            throw new Afvist(
                    413,
                    "forStor",
                    "Filen er for stor: højst %d MB ad gangen.".formatted(Math.max(1, most / MEGABYTE)));
        }
        digest.update(buffer, 0, end);
        return read > 0;
    }

    /** Takes in what is left: the answer reaches nobody who is still sending. */
    void readToEnd() {
        try {
            while (fill()) {
                at = end;
            }
        } catch (IOException e) {
            throw new Afvist(400, "ulaeselig", "Filen kom ikke hel frem. Prøv igen.");
        }
    }

    /** SHA-256 of what was read. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
