package kz.torelik.documents.paper;

import java.util.Optional;

/// What stands at the foot of every page beside its number.
///
/// @param reference the document in a few words: «Дело № 7512-26-00-2/2207 · Решение»
/// @param check where anyone can check the document, or empty for what is not an official document yet
public record Foot(String reference, Optional<Check> check) {

    /// The codes by which a paper finds its original.
    ///
    /// @param address the full address, drawn as the QR code: `https://torelik.kz/v/8j2k…`
    /// @param barcode what the barcode (Code 128) says, printable ASCII: the identifier of the document
    public record Check(String address, String barcode) {

        public Check {
            if (!barcode.matches("[ -~]{1,40}")) throw new IllegalArgumentException("A barcode carries 1 to 40 printable ASCII characters: " + barcode);
        }

        /// The address as people read it, without its scheme.
        String shown() { return address.replaceFirst("^https?://", ""); }
    }

    public static Foot of(String reference) { return new Foot(reference, Optional.empty()); }

    public static Foot of(String reference, String address, String barcode) { return new Foot(reference, Optional.of(new Check(address, barcode))); }
}
