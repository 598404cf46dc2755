package kz.torelik.ledger.vrf;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import kz.torelik.kernel.Sha256;

/// The primitives of RFC 8017 that the function is made of. The private operation is the JDK's, which blinds it against timing.
final class RsaPrimitives {

    private RsaPrimitives() {}

    /// I2OSP, section 4.1.
    static byte[] octets(BigInteger number, int length) {
        if (number.signum() < 0 || number.bitLength() > length * 8) throw new IllegalArgumentException("The number does not fit " + length + " octets");
        byte[] bytes = number.toByteArray();
        byte[] octets = new byte[length];
        int used = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - used, octets, length - used, used);
        return octets;
    }

    /// OS2IP, section 4.2.
    static BigInteger number(byte[] octets) { return new BigInteger(1, octets); }

    /// MGF1 with SHA-256, appendix B.2.1.
    static byte[] mgf1(byte[] seed, int length) {
        byte[] mask = new byte[length];
        MessageDigest digest = Sha256.digest();
        for (int counter = 0, at = 0; at < length; counter++, at += 32) {
            digest.update(seed);
            byte[] block = digest.digest(ByteBuffer.allocate(4).putInt(counter).array());
            System.arraycopy(block, 0, mask, at, Math.min(32, length - at));
        }
        return mask;
    }

    /// RSASP1, section 5.2.1; the result is checked, so that a fault of the machine never leaves a wrong proof.
    static BigInteger sign(RSAPrivateKey key, BigInteger exponent, BigInteger message) {
        int length = length(key.getModulus());
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key);
            BigInteger signature = number(cipher.doFinal(octets(message, length)));
            if (!signature.modPow(exponent, key.getModulus()).equals(message)) throw new IllegalStateException("The private operation failed its check");
            return signature;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("The private operation is not possible with this key", fault);
        }
    }

    /// The octets of a modulus: k of RFC 8017.
    static int length(BigInteger modulus) { return (modulus.bitLength() + 7) / 8; }

    static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) all.put(part);
        return all.array();
    }

    static byte[] four(int number) { return ByteBuffer.allocate(4).putInt(number).array(); }
}
