package kz.torelik.documents;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Digests by which a fact can be found again and from which it cannot be read: keyed with a secret of the owner that lies wrapped by the master key, so that nobody who has a copy of
/// the database alone can try names or numbers one by one.
public final class Fingerprints {

    private static final String MAC = "HmacSHA256";
    private static final String PURPOSE = "torelik-fingerprint/1";

    private final DataKeys keys;

    Fingerprints(DataKeys keys) { this.keys = keys; }

    /// The fingerprints of one owner. Not to be kept longer than the work at hand.
    public static final class Keyed {

        private final SecretKeySpec key;

        private Keyed(byte[] dataKey) { this.key = new SecretKeySpec(mac(new SecretKeySpec(dataKey, MAC), PURPOSE), MAC); }

        /// 32 bytes that say of a fact only whether another one is the same.
        public byte[] of(String fact) { return mac(key, fact); }

        private static byte[] mac(SecretKeySpec key, String fact) {
            try {
                Mac mac = Mac.getInstance(MAC);
                mac.init(key);
                return mac.doFinal(fact.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("Each Java has " + MAC, missing);
            }
        }
    }

    /// For writing; the owner's secret is made at first use.
    public Keyed get(UUID owner) { return new Keyed(keys.getOrMake(owner)); }

    /// For asking; nothing where nothing was ever written for this owner.
    public Optional<Keyed> find(UUID owner) { return keys.find(owner).map(Keyed::new); }
}
