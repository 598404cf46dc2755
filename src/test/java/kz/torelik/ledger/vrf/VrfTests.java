package kz.torelik.ledger.vrf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.MGF1BytesGenerator;
import org.bouncycastle.crypto.params.MGFParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VrfTests {

    /// The values with which the authors of RFC 9381 check their own implementation.
    private static final BigInteger N = new BigInteger("64f70acdc41c0ee7cb4961760368e34889c058ad3c7e578e8e72ed0d2fd1c7cfbb8beffd107204d544919db9d2470669c969e178d4deb8393daec4584ca9f162"
            + "805c9ba46e617d89d4ab6480b0873b1cb92cf7232c88f013931ffe30f8ddf2cddbff4402bcb721985d2bb2eee5382dd09210b5d1da6b6b8207fe3e526de54efb"
            + "55b56cd52d97cd77df6315569d5b59823c85ad99c57ad2959ec7d12cdf0c3e66cc57eaa1e644da9b0ca69b0df43945b0bd88ac66903ec98fe0e770b683ca7a33"
            + "2e69cba9229115a5295273aeeb4af2662063a312cbb4b871323f71888fd39557a5f4610ea7a590b021d43e5a89b69de68c728ce147f2743e0b97a5b3eb0d6ab1", 16);
    private static final BigInteger D = new BigInteger("39134e9033a488e8900ad3859b37d804519ae2864c04400ade8c2965a2fabc31ba9bc8f70e2ce67e895ca8053bd1dad6427e106ff626518e4a4859c670d0411c"
            + "a5e3b438a80d84a23e0f05a99a2158514c7d16d8537cb5fadad8e3215c0e5c0bf3a9c210aa0dfc77dd73ae9b4e090c1d33f52e538b5dde508ba43626f2e90654"
            + "6773ba7401aa6b68ab1151da528336ddafc9a6f2995d89ec282bc555fe41e776216576c0aafb66ef00b718e6c62afd51faf82e7b5a1d430591465b2188fa286c"
            + "e778eb6a1b346b58331c7820b4142fb808e59ec910aa9b6d340dea673ae7be2d9e1fa91494e40372bcfb92da5fe236dc93b30b0a59b20af8edf3a10e3ea6dfe1", 16);
    private static final List<List<String>> EXAMPLES = List.of(
            List.of("", "406581e350c601d6d7518ac928f6753929c56a7480a4a3d011ed65e5f61ca033accd45c03cac2dddcd61b909cedd0df517a1bba4705c9d04a2a8c7d735d24bc3"
                    + "e59b263cc8c18d5f6e2712747d809df7868ac720f90ffd3d7c7b78f3d75f14a9755ea8138804806f4739429d1a313b3abaaf89ce97fbdf10bc01d66723b0b38a"
                    + "d5dc51c87e5f852e2c8fc923cf0f9c86bb7bf8ae808532fcb8a981338d5b13278e66e19915e41c6fbd09f1fce3300da422fbf46f706d1c79f298c740926e1406"
                    + "9f83dae52a25bad684e420ad5fc8af3b02e0cf3f79782fb6e7e65abe5e1f6b4fe41f20339b2986fe39f7ce4ceb9c2490d5229e9bfda93150d6800880c411daae",
                    "d065ca3be8716236e99f64139adf481090f0a0c839f86ffda3c4fad948166af0"),
            List.of("72", "3d396dc417bee1975ff63c4e8b43b9417be03a91d5eb47309790d74100271342d6dc11511333ec4bc42aea3e02640dc870665044e85085c3dea43eedeb266d9b"
                    + "2de3824aca18b8de3e4d198bde808d80a2a10f0f4bd73fbc7cc36da44cb68af3161b2264e737dcd2d669252abb29f275c971ff6b8234876b7d1ff3d4d05197fe"
                    + "563d6ae92685dccbbbb689b4837da42fe47433019d9bfc50001b11708bf9f656532febf674119c0d67e27714195722fd977e0fc35d7325b5fb3ecb54df53986e"
                    + "01a809d0e5ec442fdacc3d271e7ab5480b8eb18f25cd3baf6a47abc6bf027e8dedef911f2bec367fa5d65e106f314b64cc1d9534d4f26fa034035a43852be66a",
                    "a229210b84f0bb43b296075f226dee433cf2727cd6c2e4871afdeb77414f6a47"),
            List.of("af82", "57b07056abc6851330b21ae890fd43ea53b4435319748cf8dba82148ee381c11d21a8660a8714aa59abaac2b7d0141ac4e85b1113b144328eb11461a7f260868"
                    + "96036fc49579a58a2516cecd274946f8dd82fef31652dfe2e2b495966cd6193a1bd197ef6e3472f30bfe14827dd968ea3bf8310dc002a765a0d54b12c3c96273"
                    + "09800b74701a3f7d07a02db0a6ca3a639e60726059727313818a6b671bebe18f078713ced33e50acbfd1e661ec89c5e82b8e1e07f6293f45474aa57d084da46a"
                    + "2437932491d92a87b3393bb0ec62254a3eca19e1004756867839671f84f7a2378097f334832f4aa0442fc5f8637fb2220bb3f2dca247927f0d49ae1c1b2e7455",
                    "ebc5582b6aaf23c424ec1c74e1b8250327c957967fa37566284dac8400e62032"));
    private static final VrfKey KEY = VrfKey.generate();
    private static final byte[] ALPHA = "torelik/draw-input/1 00".getBytes();

    @Test
    void the_published_examples_give_the_published_proofs_and_outputs() throws Exception {
        RSAPrivateKey given = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(N, D));
        VrfKey key = VrfKey.of(given);
        for (List<String> example : EXAMPLES) {
            byte[] alpha = HexFormat.of().parseHex(example.get(0));
            VrfProof proof = key.prove(alpha);
            assertThat(proof).hasToString(example.get(1));
            assertThat(proof.toHash()).hasToString(example.get(2));
            assertThat(key.publicKey().verify(alpha, proof)).contains(proof.toHash());
        }
    }

    @Test
    void the_mask_is_the_published_one_at_every_length_and_the_one_of_another_library() {
        byte[] published = HexFormat.of().parseHex("a49eea4c082081ca8e405f9e8c880f57de8f7e2a121eabd1e2815c233b22e4538cc20abb816f996a86b3c5a3bf047e8c4eab43a7158434aa5e57c28576f2e04c"
                + "d3e83885d191ce6fddaff08622befb66ea1b2b2ed092a90551d873303717cb605491a9ba17d6692cc489c606ac2429b69ac02a5cf350514df6b7d0858bab80ec");
        byte[] seed = HexFormat.of().parseHex("deadbeef");
        for (int length = 0; length <= published.length; length++) assertThat(RsaPrimitives.mgf1(seed, length)).isEqualTo(Arrays.copyOf(published, length));
        byte[] other = new byte[255];
        MGF1BytesGenerator generator = new MGF1BytesGenerator(new SHA256Digest());
        generator.init(new MGFParameters(ALPHA));
        generator.generateBytes(other, 0, other.length);
        assertThat(RsaPrimitives.mgf1(ALPHA, 255)).isEqualTo(other);
    }

    @Test
    void the_private_operation_is_the_bare_power_and_the_bare_public_cipher_undoes_it() throws Exception {
        RSAPrivateKey given = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(N, D));
        BigInteger message = VrfPublicKey.message(N, ALPHA);
        BigInteger signature = RsaPrimitives.sign(given, VrfPublicKey.EXPONENT, message);
        assertThat(signature).isEqualTo(message.modPow(D, N));
        Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(N, VrfPublicKey.EXPONENT)));
        assertThat(RsaPrimitives.number(cipher.doFinal(RsaPrimitives.octets(signature, 256)))).isEqualTo(message);
    }

    @Test
    void a_proof_verifies_and_the_same_input_always_gives_the_same_output() {
        VrfProof proof = KEY.prove(ALPHA);
        assertThat(KEY.prove(ALPHA)).isEqualTo(proof);
        assertThat(proof.pi()).hasSize(256);
        assertThat(KEY.publicKey().verify(ALPHA, proof)).contains(proof.toHash());
        assertThat(VrfProof.parse(proof.toString())).isEqualTo(proof);
    }

    @Test
    void any_change_of_input_proof_or_key_is_refused() {
        VrfProof proof = KEY.prove(ALPHA);
        VrfPublicKey key = KEY.publicKey();
        for (int i = 0; i < ALPHA.length; i++) assertThat(key.verify(flipped(ALPHA, i), proof)).isEmpty();
        for (int i = 0; i < 256; i += 5) assertThat(key.verify(ALPHA, new VrfProof(flipped(proof.pi(), i)))).isEmpty();
        assertThat(key.verify(ALPHA, new VrfProof(Arrays.copyOf(proof.pi(), 255)))).isEmpty();
        assertThat(key.verify(ALPHA, new VrfProof(Arrays.copyOf(proof.pi(), 257)))).isEmpty();
        assertThat(key.verify(ALPHA, new VrfProof(RsaPrimitives.join(new byte[1], proof.pi())))).as("a zero before is another way to write it").isEmpty();
        assertThat(key.verify(ALPHA, new VrfProof(new byte[256]))).isEmpty();
        assertThat(key.verify(ALPHA, new VrfProof(new byte[0]))).isEmpty();
        BigInteger beyond = RsaPrimitives.number(proof.pi()).add(key.modulus());
        if (beyond.bitLength() <= 2048) assertThat(key.verify(ALPHA, new VrfProof(RsaPrimitives.octets(beyond, 256)))).as("s + n is another way to write s").isEmpty();
        assertThat(VrfKey.generate().publicKey().verify(ALPHA, proof)).isEmpty();
    }

    @Test
    void a_key_is_sound_only_with_its_own_roots_and_is_read_back_from_its_text() {
        VrfPublicKey key = KEY.publicKey();
        assertThat(key.isSound()).isTrue();
        assertThat(VrfPublicKey.parse(key.toString())).isEqualTo(key);
        assertThat(new VrfPublicKey(key.modulus(), List.of()).isSound()).isFalse();
        assertThat(new VrfPublicKey(key.modulus().add(BigInteger.TWO), key.roots()).isSound()).isFalse();
        List<BigInteger> swapped = new ArrayList<>(key.roots());
        swapped.set(7, swapped.get(6));
        assertThat(new VrfPublicKey(key.modulus(), swapped).isSound()).isFalse();
        assertThat(new VrfPublicKey(BigInteger.ONE.shiftLeft(1023).add(BigInteger.ONE), key.roots()).isSound()).as("too short").isFalse();
        assertThatThrownBy(() -> VrfPublicKey.parse(key.toString().replace("/1", "/2"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_holder_whose_exponent_is_not_coprime_to_the_group_finds_no_roots() {
        Random random = new Random(65_537);
        BigInteger p = BigInteger.ONE;
        while (p.bitLength() != 1024 || !p.isProbablePrime(50)) p = new BigInteger(1007, random).multiply(VrfPublicKey.EXPONENT).shiftLeft(1).add(BigInteger.ONE);
        BigInteger q = KEY.publicKey().modulus().sqrt().nextProbablePrime();
        BigInteger n = p.multiply(q);
        BigInteger order = p.subtract(BigInteger.ONE).divide(VrfPublicKey.EXPONENT);
        BigInteger prime = p;
        long withRoot = IntStream.range(0, 8).filter(i -> VrfPublicKey.challenge(n, i).modPow(order, prime).equals(BigInteger.ONE)).count();
        assertThat(withRoot).as("the challenges that have a root modulo p").isLessThan(8);
    }

    @Test
    void a_key_file_is_made_once_and_is_private(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys/draw.pem");
        VrfKey first = VrfKey.open(file);
        assertThat(VrfKey.open(file).publicKey()).isEqualTo(first.publicKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(VrfKey.open(file).prove(ALPHA)).isEqualTo(first.prove(ALPHA));
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at] ^= 1;
        return other;
    }
}
