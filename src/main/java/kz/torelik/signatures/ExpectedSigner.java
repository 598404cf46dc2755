package kz.torelik.signatures;

import kz.torelik.kernel.Bin;
import kz.torelik.kernel.Iin;
import org.jspecify.annotations.Nullable;

/// Whose signature the house waits for, and what it is to do.
///
/// @param iin the person, or null when anybody may have signed (the public verification)
/// @param bin the organisation in whose name the person must have signed, or null when an individual's certificate is enough
/// @param purpose what the certificate must be meant for
public record ExpectedSigner(@Nullable Iin iin, @Nullable Bin bin, Purpose purpose) {

    /// What the signature is for. Signing in accepts both kinds of certificates, signing a document only the one for signing.
    public enum Purpose { SIGN_DOCUMENT, SIGN_IN }

    public static ExpectedSigner person(Iin iin) { return new ExpectedSigner(iin, null, Purpose.SIGN_DOCUMENT); }

    public static ExpectedSigner organisation(Iin iin, Bin bin) { return new ExpectedSigner(iin, bin, Purpose.SIGN_DOCUMENT); }

    public static ExpectedSigner anybody() { return new ExpectedSigner(null, null, Purpose.SIGN_DOCUMENT); }

    public static ExpectedSigner signingIn() { return new ExpectedSigner(null, null, Purpose.SIGN_IN); }
}
