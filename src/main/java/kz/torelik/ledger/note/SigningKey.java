package kz.torelik.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;

/// A private key of a note with its public half. It is written as two lines: the private key in the form of Go's note package,
/// `PRIVATE+KEY+name+hash+base64(type || seed)`, and the public key as [VerifierKey] writes it.
public final class SigningKey {

    private static final String MARK = "PRIVATE+KEY+";
    private final VerifierKey verifier;
    private final PrivateKey key;

    private SigningKey(VerifierKey verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    public static SigningKey generate(String name, KeyType type) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(new VerifierKey(name, type, Ed25519.raw(pair.getPublic())), pair.getPrivate());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Reads the two lines.
    /// @throws IllegalArgumentException when they are malformed or do not belong together
    public static SigningKey parse(String text) {
        String[] lines = text.strip().split("\n");
        if (lines.length != 2 || !lines[0].startsWith(MARK)) throw new IllegalArgumentException("A key file has a private and a public line");
        VerifierKey verifier = VerifierKey.parse(lines[1]);
        String[] parts = lines[0].substring(MARK.length()).split("\\+", 3);
        byte[] typed = Base64Text.bytes(parts[parts.length - 1]);
        if (parts.length != 3 || typed.length != 33 || typed[0] != verifier.type().code()) throw new IllegalArgumentException("Not a private note key");
        SigningKey key = new SigningKey(verifier, Ed25519.privateKey(Arrays.copyOfRange(typed, 1, 33)));
        byte[] trial = "torelik key check".getBytes(StandardCharsets.US_ASCII);
        if (!Ed25519.verifies(verifier.key(), trial, Ed25519.sign(key.key, trial))) throw new IllegalArgumentException("The two keys do not belong together");
        return key;
    }

    public VerifierKey verifier() { return verifier; }

    /// Signs the text of a note.
    ///
    /// @param now the time that a witness states; a log states none
    public SignatureLine sign(String text, Instant now) {
        byte[] signature = switch (verifier.type()) {
            case LOG -> Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8));
            case WITNESS -> new Cosignature(now, Ed25519.sign(key, Cosignature.message(now, text))).bytes();
        };
        return new SignatureLine(verifier.name(), verifier.id(), signature);
    }

    /// The two lines, private: never to be shown or logged.
    String secret() {
        byte[] typed = new byte[33];
        typed[0] = verifier.type().code();
        System.arraycopy(Ed25519.seed(key), 0, typed, 1, 32);
        String publicText = verifier.toString();
        String head = publicText.substring(0, publicText.indexOf('+', publicText.indexOf('+') + 1));
        return MARK + head + "+" + Base64Text.of(typed) + "\n" + publicText + "\n";
    }

    /// The public key only.
    @Override
    public String toString() { return verifier.toString(); }
}
