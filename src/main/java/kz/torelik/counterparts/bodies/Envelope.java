package kz.torelik.counterparts.bodies;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.DemoKey;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.counterparts.authority.Subject;
import kz.torelik.kernel.Sha256;
import tools.jackson.databind.json.JsonMapper;

/// A package as it goes over the line: the signed manifest and the files, as `multipart/form-data`.
record Envelope(byte[] manifest, byte[] signature, List<Dispatch.Document> files) {

    static final String BOUNDARY = "----torelik-package";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STRANGER_BIN = "990140000403";
    private static final String STRANGER = "820707400833";

    static Envelope of(Dispatch dispatch, Dispatch.Fault fault, AuthorityDesk authority) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("form", "torelik-package/1");
        manifest.put("body", fault == Dispatch.Fault.UNKNOWN_BODY ? STRANGER_BIN : dispatch.from().bin());
        manifest.putAll(dispatch.matter());
        List<Map<String, String>> listed = new ArrayList<>();
        for (Dispatch.Document one : dispatch.documents()) {
            String digest = Sha256.of(fault == Dispatch.Fault.WRONG_DIGEST ? new byte[] {0} : one.content()).toString();
            listed.add(Map.of("name", one.name(), "kind", one.kind(), "title", one.title(), "sha256", digest));
        }
        manifest.put("documents", listed);
        byte[] bytes = JSON.writeValueAsBytes(manifest);
        byte[] signed = fault == Dispatch.Fault.BROKEN_SIGNATURE ? "another text".getBytes(StandardCharsets.UTF_8) : bytes;
        List<Dispatch.Document> files = fault == Dispatch.Fault.LOST_FILE ? dispatch.documents().subList(1, dispatch.documents().size()) : dispatch.documents();
        return new Envelope(bytes, DemoSigner.sign(signed, key(dispatch.from(), fault, authority)), files);
    }

    private static DemoKey key(BodySystem from, Dispatch.Fault fault, AuthorityDesk authority) {
        return switch (fault) {
            case UNKNOWN_BODY -> authority.issue(new Subject(STRANGER, STRANGER_BIN, "Бейтаныс", "Адам", null, "Белгісіз мекеме (сынақ)", List.of("signs"), null, null), "SIGN", 2048);
            case FOREIGN_SIGNATURE -> {
                BodySystem other = from == BodySystem.POLICE ? BodySystem.PROSECUTION : BodySystem.POLICE;
                yield authority.signingKey(other.officer(), other.bin());
            }
            case NONE, BROKEN_SIGNATURE, WRONG_DIGEST, LOST_FILE -> authority.signingKey(from.officer(), from.bin());
        };
    }

    byte[] multipart() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part(out, "manifest", "manifest.json", manifest);
        part(out, "signature", "manifest.p7s", signature);
        for (Dispatch.Document file : files) part(out, "file", file.name(), file.content());
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    static void part(ByteArrayOutputStream out, String name, String file, byte[] content) {
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
