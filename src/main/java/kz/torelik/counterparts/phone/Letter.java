package kz.torelik.counterparts.phone;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import kz.torelik.kernel.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a house asks to sign, as it came over the two interfaces.
///
/// @param invitation the answer of API 1
/// @param documents the answer of API 2
public record Letter(JsonNode invitation, ObjectNode documents) {

    public String description() { return invitation.path("description").asString(""); }

    /// Until when, as the house wrote it.
    public String expires() { return invitation.path("expiry_date").asString(""); }

    public String organisation(Language language) { return invitation.path("organisation").path(name(language)).asString(""); }

    public String bin() { return invitation.path("organisation").path("bin").asString(""); }

    public String method() { return documents.path("signMethod").asString(""); }

    /// The documents in their order.
    public List<Paper> papers(Language language) {
        return documents.path("documentsToSign").valueStream().map(one -> new Paper(one.path(name(language)).asString(""), one.path("meta").valueStream().map(meta -> meta.path("name").asString("") + ": " + meta.path("value").asString("")).toList(),
                one.path("document").path("file").path("mime").asString("application/xml").replace("@file/", "application/"), content(one))).toList();
    }

    URI api2() { return URI.create(invitation.path("document").path("uri").asString("")); }

    String token() { return invitation.path("document").path("auth_token").asString(""); }

    static byte[] content(JsonNode one) {
        String xml = one.path("documentXml").asString("");
        return xml.isEmpty() ? Base64.getMimeDecoder().decode(one.path("document").path("file").path("data").asString("")) : xml.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String name(Language language) {
        return switch (language) {
            case KK -> "nameKz";
            case RU -> "nameRu";
            case EN -> "nameEn";
        };
    }

    /// A document as the screen shows it.
    public record Paper(String name, List<String> facts, String mime, byte[] content) {

        public Paper {
            facts = List.copyOf(facts);
            content = content.clone();
        }

        @Override
        public byte[] content() { return content.clone(); }

        /// Whether the screen shows it as text; everything else is opened.
        public boolean isText() { return mime.startsWith("text/") || mime.equals("application/xml"); }

        public String text() { return new String(content, java.nio.charset.StandardCharsets.UTF_8); }
    }
}
