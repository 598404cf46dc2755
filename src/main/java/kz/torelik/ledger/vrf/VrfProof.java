package kz.torelik.ledger.vrf;

import java.util.Arrays;
import java.util.HexFormat;
import kz.torelik.kernel.Sha256;

/// A proof `pi`, as long as the modulus of its key. Its output means something only after [VrfPublicKey#verify] accepted it.
public record VrfProof(byte[] pi) {

    private static final byte[] SUITE_AND_PURPOSE = {1, 2};

    public VrfProof {
        pi = pi.clone();
    }

    /// @throws IllegalArgumentException when the text is not hexadecimal
    public static VrfProof parse(String hex) { return new VrfProof(HexFormat.of().parseHex(hex)); }

    /// The output `beta` (RFC 9381, section 4.2), without any check of the proof.
    public Sha256 toHash() { return Sha256.of(SUITE_AND_PURPOSE, pi); }

    @Override
    public byte[] pi() { return pi.clone(); }

    @Override
    public boolean equals(Object other) { return other instanceof VrfProof that && Arrays.equals(pi, that.pi); }

    @Override
    public int hashCode() { return Arrays.hashCode(pi); }

    @Override
    public String toString() { return HexFormat.of().formatHex(pi); }
}
