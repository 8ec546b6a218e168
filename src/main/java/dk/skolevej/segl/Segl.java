package dk.skolevej.segl;

import com.google.crypto.tink.Mac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * The one door that names, CPR numbers, answers and free text pass on their way in and out of the tables: AES-256-GCM, a key for each
 * case and one for what belongs to no case. What is sealed with one case's key opens with no other.
 */
@Component
public class Segl {

    /** The key of what belongs to no case: the register of pupils, answers about staff. */
    public static final String FAELLES = "faelles";

    private static final byte[] NOTHING_BESIDES = {};

    /** 128 bits tell all pupils apart. */
    private static final int PSEUDONYM_DIGITS = 32;

    private final Noegler noegler;

    Segl(Noegler noegler) {
        this.noegler = noegler;
    }

    /** Makes the key of a new case. It is gone again when the transaction does not commit. */
    public void newCase(String sagsnummer) {
        noegler.create(sagsnummer);
    }

    /** Destroys the key of a case: what it sealed opens nowhere again, but for whoever has a copy of the key and the master key of that day. */
    public void destroyCase(String sagsnummer) {
        noegler.destroy(sagsnummer);
    }

    /**
     * Seals with a case's key, or with {@link #FAELLES}. Null stays null.
     *
     * @throws IllegalArgumentException for a NUL character, which could not be shown or exported
     */
    public String seal(String noegle, String plain) {
        if (plain == null) {
            return null;
        }
        if (plain.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("NUL character");
        }
        try {
            byte[] sealed = noegler.aead(noegle).encrypt(plain.getBytes(StandardCharsets.UTF_8), NOTHING_BESIDES);
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot be sealed", e);
        }
    }

    /** @throws IllegalStateException when it was sealed with another key or has been changed */
    public String unseal(String noegle, String sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            byte[] plain = noegler.aead(noegle).decrypt(Base64.getDecoder().decode(sealed), NOTHING_BESIDES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("sealed with another key, or changed");
        }
    }

    /** What a number stands as in the tables, so that it can be found and referred to: the same each time, 32 hexadecimal digits. */
    public String pseudonym(String plain) {
        return mac(noegler.pseudonyms(), plain).substring(0, PSEUDONYM_DIGITS);
    }

    /** What only whoever has the keys can make of a text: the same each time, 64 hexadecimal digits (HMAC-SHA256). */
    public String fingerprint(String plain) {
        return mac(noegler.fingerprints(), plain);
    }

    private static String mac(Mac key, String plain) {
        try {
            return HexFormat.of().formatHex(key.computeMac(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
