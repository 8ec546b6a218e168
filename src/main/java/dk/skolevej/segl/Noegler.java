package dk.skolevej.segl;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import jakarta.annotation.PostConstruct;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.function.SingletonSupplier;

/** The keys in the database, each sealed with the master key. */
@Component
class Noegler {

    private static final Logger LOG = LoggerFactory.getLogger(Noegler.class);

    /** The name of the key that makes pseudonyms; it stays the same for as long as the database lives. */
    static final String PSEUDONYM = "pseudonym";

    /** The name of the key that makes fingerprints. */
    static final String AFTRYK = "aftryk";

    private static final Set<String> FOR_MACS = Set.of(PSEUDONYM, AFTRYK);

    /** As many cases as a node works with at a time; a key is a few hundred bytes. */
    private static final int KEPT = 5_000;

    private static final byte[] NOTHING_BESIDES = {};

    private static final Parameters HMAC;

    static {
        try {
            MacConfig.register();
            HMAC = HmacParameters.builder()
                    .setKeySizeBytes(32)
                    .setTagSizeBytes(32)
                    .setHashType(HmacParameters.HashType.SHA256)
                    .setVariant(HmacParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final JdbcClient jdbc;
    private final Hovednoegle hovednoegle;
    private final ConcurrentLruCache<String, Aead> kept =
            new ConcurrentLruCache<>(KEPT, navn -> primitive(navn, Aead.class));
    private final SingletonSupplier<Mac> pseudonyms = SingletonSupplier.of(() -> primitive(PSEUDONYM, Mac.class));
    private final SingletonSupplier<Mac> fingerprints = SingletonSupplier.of(() -> primitive(AFTRYK, Mac.class));

    Noegler(JdbcClient jdbc, Hovednoegle hovednoegle) {
        this.jdbc = jdbc;
        this.hovednoegle = hovednoegle;
    }

    /** Seals with the newest master key what an older one sealed, after which the older one can be taken away. */
    @PostConstruct
    void renew() {
        List<Noegle> old = jdbc.sql("select navn, forseglet_noegle from noegle where hovednoegle <> ?")
                .param(hovednoegle.id())
                .query(Noegle::of)
                .list();
        for (Noegle noegle : old) {
            jdbc.sql("update noegle set forseglet_noegle = ?, hovednoegle = ? where navn = ?")
                    .params(sealed(opened(noegle)), hovednoegle.id(), noegle.navn())
                    .update();
        }
        if (!old.isEmpty()) {
            LOG.info("{} keys sealed anew with {}", old.size(), hovednoegle);
        }
    }

    void create(String navn) {
        try {
            jdbc.sql("insert into noegle (navn, forseglet_noegle, hovednoegle) values (?, ?, ?)")
                    .params(
                            navn,
                            sealed(KeysetHandle.generateNew(
                                    FOR_MACS.contains(navn) ? HMAC : PredefinedAeadParameters.AES256_GCM)),
                            hovednoegle.id())
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        forgetUnlessCommitted(navn);
    }

    /** Other nodes may still hold it in memory for a while, with nothing left to open. */
    void destroy(String navn) {
        jdbc.sql("delete from noegle where navn = ?").param(navn).update();
        kept.remove(navn);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    kept.remove(navn);
                }
            });
        }
    }

    Aead aead(String navn) {
        return kept.get(navn);
    }

    Mac pseudonyms() {
        return pseudonyms.obtain();
    }

    Mac fingerprints() {
        return fingerprints.obtain();
    }

    /** A case number that was not given out after all is given to another case, with another key. */
    private void forgetUnlessCommitted(String navn) {
        kept.remove(navn);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        kept.remove(navn);
                    }
                }
            });
        }
    }

    private <P> P primitive(String navn, Class<P> type) {
        Noegle noegle = jdbc.sql("select navn, forseglet_noegle from noegle where navn = ?")
                .param(navn)
                .query(Noegle::of)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no key " + navn));
        try {
            return opened(noegle).getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sealed(KeysetHandle keyset) {
        try {
            return Base64.getEncoder()
                    .encodeToString(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                            keyset, hovednoegle.aead(), NOTHING_BESIDES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeysetHandle opened(Noegle noegle) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    Base64.getDecoder().decode(noegle.forsegletNoegle()), hovednoegle.aead(), NOTHING_BESIDES);
        } catch (GeneralSecurityException e) {
            throw new Noeglefejl(
                    "Databasen er forseglet med en anden hovednøgle end den, der er sat (%s).".formatted(hovednoegle));
        }
    }

    private record Noegle(String navn, String forsegletNoegle) {

        static Noegle of(ResultSet row, int nr) throws SQLException {
            return new Noegle(row.getString("navn"), row.getString("forseglet_noegle"));
        }
    }
}
