package dk.skolevej.segl;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The key that seals all other keys. It comes from outside as one line: a Tink keyset in Base64, with the key that seals from now on and
 * those that sealed before. {@link #toString} does not show it.
 */
public final class Hovednoegle {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final KeysetHandle keyset;
    private final Aead aead;

    private Hovednoegle(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** @throws Noeglefejl when the line is no keyset; the line is not repeated */
    public static Hovednoegle of(String line) {
        try {
            return new Hovednoegle(TinkProtoKeysetFormat.parseKeyset(
                    Base64.getDecoder().decode(line.strip()), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // not as the cause: its message may hold parts of the key
            throw new Noeglefejl(
                    "Hovednøglen (skolevej.hovednoegle) kan ikke læses: den er ikke en linje fra kommandoen noegle.");
        }
    }

    public static Hovednoegle fresh() {
        try {
            return new Hovednoegle(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same keys and a new one, which seals from now on. */
    public Hovednoegle rotated() {
        try {
            return new Hovednoegle(KeysetHandle.newBuilder(keyset)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only the key that seals from now on; what the others sealed cannot be read with it. */
    public Hovednoegle newest() {
        try {
            return new Hovednoegle(KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(keyset.getPrimary().getKey())
                            .withFixedId(id())
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that seals from now on, in words that may be shown: it tells keys apart and opens nothing. */
    int id() {
        return keyset.getPrimary().getId();
    }

    Aead aead() {
        return aead;
    }

    /** What {@link #of} reads. Whoever has this line and the database can read everything. */
    public String line() {
        try {
            return Base64.getEncoder()
                    .encodeToString(TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "hovednøgle " + Integer.toUnsignedString(id());
    }
}
