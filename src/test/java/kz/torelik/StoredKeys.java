package kz.torelik;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Makes the RSA keys of 2048 and 3072 bits that the tests need out of stored primes: searching for primes took half of the time of all tests. Each key is the
/// product of another pair of primes, so no two people have the same; keys that share a prime are of no use outside tests. Other sizes are made as always.
///
/// Registered for every test by `META-INF/services`; `./torelik run` and the tests of the real program never see it.
public final class StoredKeys implements BeforeAllCallback {

    private static final BigInteger EXPONENT = RSAKeyGenParameterSpec.F4;

    @Override
    public void beforeAll(ExtensionContext context) { install(); }

    /// Puts the stored keys before the generator of Java, once in a process.
    static synchronized void install() {
        if (Security.getProvider("StoredKeys") == null) Security.insertProviderAt(new Source(), 1);
    }

    private static final class Source extends Provider {

        private static final long serialVersionUID = 1;

        private Source() {
            super("StoredKeys", "1", "RSA keys of tests from stored primes");
            put("KeyPairGenerator.RSA", Generator.class.getName());
        }
    }

    /// The service that Java makes by its name.
    public static final class Generator extends KeyPairGeneratorSpi {

        /// By the length of the key that two of them make.
        private static final Map<Integer, List<BigInteger>> PRIMES = primes();
        /// Each process begins at another pair.
        private static final AtomicInteger NEXT = new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000));
        private int bits = 2048;

        @Override
        public void initialize(int size, SecureRandom random) { bits = size; }

        @Override
        public void initialize(AlgorithmParameterSpec wanted, SecureRandom random) {
            if (!(wanted instanceof RSAKeyGenParameterSpec rsa) || !rsa.getPublicExponent().equals(EXPONENT)) throw new InvalidParameterException("Only the exponent 65537: " + wanted);
            bits = rsa.getKeysize();
        }

        @Override
        public KeyPair generateKeyPair() {
            try {
                if (PRIMES.containsKey(bits)) return stored(PRIMES.get(bits), NEXT.getAndIncrement());
                KeyPairGenerator made = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
                made.initialize(bits);
                return made.generateKeyPair();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static KeyPair stored(List<BigInteger> primes, int number) throws GeneralSecurityException {
            int pair = number % (primes.size() * (primes.size() - 1) / 2);
            int first = 0;
            for (int row = primes.size() - 1; pair >= row; row--, first++) pair -= row;
            return key(primes.get(first), primes.get(first + 1 + pair));
        }

        private static KeyPair key(BigInteger one, BigInteger other) throws GeneralSecurityException {
            BigInteger p = one.max(other);
            BigInteger q = one.min(other);
            BigInteger p1 = p.subtract(BigInteger.ONE);
            BigInteger q1 = q.subtract(BigInteger.ONE);
            BigInteger d = EXPONENT.modInverse(p1.multiply(q1));
            KeyFactory factory = KeyFactory.getInstance("RSA");
            return new KeyPair(factory.generatePublic(new RSAPublicKeySpec(p.multiply(q), EXPONENT)),
                    factory.generatePrivate(new RSAPrivateCrtKeySpec(p.multiply(q), EXPONENT, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p))));
        }

        private static Map<Integer, List<BigInteger>> primes() {
            try (InputStream in = StoredKeys.class.getResourceAsStream("/primes.txt")) {
                return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().map(line -> new BigInteger(line, 16)).collect(Collectors.groupingBy(prime -> 2 * prime.bitLength()));
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
    }
}
