package kz.torelik.mobile;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import kz.torelik.kernel.Trilingual;

/// What a phone shows and signs.
///
/// @param mime `application/pdf`, `text/plain`, or `application/xml` for an XML signature
public record MobileDocument(Trilingual name, String mime, byte[] content) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public MobileDocument { content = content.clone(); }

    @Override
    public byte[] content() { return content.clone(); }

    public static MobileDocument pdf(Trilingual name, byte[] content) { return new MobileDocument(name, "application/pdf", content); }

    /// What is signed in order to enter: a text that never comes again and says what it is for, so that its signature can never pass for one under a document.
    ///
    /// @param house the address at which the person signs in; it stands in the text against relaying
    public static MobileDocument signIn(Trilingual name, String house) {
        byte[] nonce = new byte[32];
        RANDOM.nextBytes(nonce);
        String address = house.replace("&", "&amp;").replace("<", "&lt;");
        String xml = "<signIn xmlns=\"urn:torelik:sign-in:1\"><house>" + address + "</house><nonce>" + HexFormat.of().formatHex(nonce) + "</nonce></signIn>";
        return new MobileDocument(name, "application/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    /// The document as the protocol carries it in `documentXml`.
    public String text() { return new String(content, StandardCharsets.UTF_8); }
}
