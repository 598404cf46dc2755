package kz.torelik.ledger.vrf;

import static kz.torelik.ledger.vrf.RsaPrimitives.four;
import static kz.torelik.ledger.vrf.RsaPrimitives.join;
import static kz.torelik.ledger.vrf.RsaPrimitives.mgf1;
import static kz.torelik.ledger.vrf.RsaPrimitives.number;
import static kz.torelik.ledger.vrf.RsaPrimitives.octets;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.torelik.kernel.Sha256;

/// The public key of a verifiable random function with the proof that it leaves its holder no choice (see the package). Written as text:
/// `torelik-vrf-key/1`, the modulus in base 64, and eight lines of roots in base 64.
///
/// @param modulus 2048 to 4096 bits; the exponent is always 65537
/// @param roots the e-th roots of the eight numbers hashed from the modulus
public record VrfPublicKey(BigInteger modulus, List<BigInteger> roots) {

    public static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

    static final int ROOTS = 8;

    private static final String HEAD = "torelik-vrf-key/1";
    private static final byte[] SUITE_AND_PURPOSE = {1, 1};

    public VrfPublicKey {
        roots = List.copyOf(roots);
    }

    /// @throws IllegalArgumentException when the text is malformed; a well-formed key may still be unsound
    public static VrfPublicKey parse(String text) {
        List<String> lines = Arrays.asList(text.strip().split("\n"));
        if (lines.size() != ROOTS + 2 || !lines.getFirst().equals(HEAD)) throw new IllegalArgumentException("Not a " + HEAD);
        List<BigInteger> numbers = lines.stream().skip(1).map(line -> number(Base64.getDecoder().decode(line))).toList();
        VrfPublicKey key = new VrfPublicKey(numbers.getFirst(), numbers.subList(1, numbers.size()));
        if (!key.toString().equals(text.strip() + "\n")) throw new IllegalArgumentException("Not a key as it is written");
        return key;
    }

    /// Whether the key is one that may be used: its size, and for each hashed number its root. Only such a key has one proof per input.
    public boolean isSound() {
        int length = RsaPrimitives.length(modulus);
        if (length < 256 || length > 512 || !modulus.testBit(0) || roots.size() != ROOTS) return false;
        return IntStream.range(0, ROOTS).allMatch(i -> isUnit(roots.get(i)) && roots.get(i).modPow(EXPONENT, modulus).equals(challenge(modulus, i)));
    }

    /// The output for this input, when the proof is right and the key sound; empty otherwise (RFC 9381, section 4.3).
    public Optional<Sha256> verify(byte[] alpha, VrfProof proof) {
        if (!isSound() || proof.pi().length != RsaPrimitives.length(modulus)) return Optional.empty();
        BigInteger signature = number(proof.pi());
        if (!isUnit(signature) || !signature.modPow(EXPONENT, modulus).equals(message(modulus, alpha))) return Optional.empty();
        return Optional.of(proof.toHash());
    }

    /// A short name of the key for pages and records: SHA-256 of its text.
    public Sha256 fingerprint() { return Sha256.ofText(toString()); }

    private boolean isUnit(BigInteger number) {
        return number.signum() > 0 && number.compareTo(modulus) < 0 && number.gcd(modulus).equals(BigInteger.ONE);
    }

    /// The number whose root is the proof: the full-domain hash of the input.
    static BigInteger message(BigInteger modulus, byte[] alpha) {
        int length = RsaPrimitives.length(modulus);
        return number(mgf1(join(SUITE_AND_PURPOSE, four(length), octets(modulus, length), alpha), length - 1));
    }

    /// The i-th number whose root shows the soundness of the key; 16 octets more than the modulus, so that it is even over its residues.
    static BigInteger challenge(BigInteger modulus, int i) {
        int length = RsaPrimitives.length(modulus);
        byte[] seed = join(HEAD.getBytes(StandardCharsets.US_ASCII), four(length), octets(modulus, length), four(EXPONENT.intValueExact()), four(i));
        return number(mgf1(seed, length + 16)).mod(modulus);
    }

    @Override
    public String toString() {
        int length = RsaPrimitives.length(modulus);
        Base64.Encoder base64 = Base64.getEncoder();
        return HEAD + "\n" + base64.encodeToString(octets(modulus, length)) + "\n"
                + roots.stream().map(root -> base64.encodeToString(octets(root, length)) + "\n").collect(Collectors.joining());
    }
}
