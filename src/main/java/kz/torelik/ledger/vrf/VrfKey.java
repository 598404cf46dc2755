package kz.torelik.ledger.vrf;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Base64;
import java.util.stream.IntStream;

/// The private key of a verifiable random function: RSA, 2048 bits, exponent 65537.
public final class VrfKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";
    private final RSAPrivateKey key;
    private final VrfPublicKey publicKey;

    private VrfKey(RSAPrivateKey key) {
        this.key = key;
        BigInteger modulus = key.getModulus();
        this.publicKey = new VrfPublicKey(modulus, IntStream.range(0, VrfPublicKey.ROOTS)
                .mapToObj(i -> RsaPrimitives.sign(key, VrfPublicKey.EXPONENT, VrfPublicKey.challenge(modulus, i))).toList());
        if (!publicKey.isSound()) throw new IllegalArgumentException("The key is not sound");
    }

    public static VrfKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(2048, VrfPublicKey.EXPONENT));
            return new VrfKey((RSAPrivateKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A key that is kept elsewhere, such as in a hardware module's own object.
    /// @throws IllegalStateException when its exponent is not 65537
    public static VrfKey of(RSAPrivateKey key) { return new VrfKey(key); }

    /// The key of a PEM file (PKCS#8, mode 0600); a missing file is made, with a new key.
    /// @throws IOException when the file cannot be read or written, or holds no RSA key
    public static VrfKey open(Path file) throws IOException {
        if (!Files.exists(file)) write(file, generate());
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(text.replace(BEGIN.strip(), "").replace(END.strip(), ""));
            return new VrfKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException fault) {
            throw new IOException("The key file " + file + " cannot be read", fault);
        }
    }

    public VrfPublicKey publicKey() { return publicKey; }

    /// The one proof of this input (RFC 9381, section 4.1); the same input always gives the same bytes.
    public VrfProof prove(byte[] alpha) {
        BigInteger signature = RsaPrimitives.sign(key, VrfPublicKey.EXPONENT, VrfPublicKey.message(key.getModulus(), alpha));
        return new VrfProof(RsaPrimitives.octets(signature, RsaPrimitives.length(key.getModulus())));
    }

    private static void write(Path file, VrfKey key) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(folder, "vrf", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String text = BEGIN + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.key.getEncoded()) + END;
        Files.writeString(fresh, text, StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The fingerprint of the public key; never the private one.
    @Override
    public String toString() { return "vrf " + publicKey.fingerprint(); }
}
