package kz.torelik.counterparts.phone;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.DemoKey;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.language.Sentences;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/// The pages of the mobile signer. They work without scripts; the camera and the installation need them.
final class PhonePages {

    private static final Map<String, String> FILES = Map.of("/phone.css", "text/css; charset=utf-8", "/phone.js", "text/javascript; charset=utf-8", "/worker.js", "text/javascript; charset=utf-8",
            "/icon.svg", "image/svg+xml", "/manifest.webmanifest", "application/manifest+json");
    private static final int MOST = 100;

    private final Phone phone;
    private final AuthorityDesk authority;
    private final Sentences sentences = Sentences.load();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, PhonePages.class.getClassLoader(), "kz.torelik.pages");
    private final ConcurrentHashMap<String, Opened> open = new ConcurrentHashMap<>();

    PhonePages(Phone phone, AuthorityDesk authority) {
        this.phone = phone;
        this.authority = authority;
    }

    /// A letter on somebody's screen.
    private record Opened(String owner, Letter letter) {}

    PhoneServer.Reply answer(PhoneServer.Ask ask) throws IOException {
        Language language = language(ask);
        if (ask.fields().containsKey("lang")) return PhoneServer.Reply.seeOther("/", "lang=" + language.tag());
        if (ask.path().equals("/health")) return PhoneServer.Reply.of(200, "text/plain", "ok".getBytes(StandardCharsets.UTF_8));
        if (FILES.containsKey(ask.path())) return file(ask.path(), FILES.get(ask.path()));
        String owner = ask.owner().matches("\\d{12}") ? ask.owner() : "";
        PhoneScreen screen = new PhoneScreen(sentences, language, owner.isEmpty() ? "" : name(owner), ask.field("link"), "", "", "", null, List.of(), null);
        return switch (ask.method() + " " + ask.path().replaceFirst("^/letters/[^/]+", "/letters/*")) {
            case "GET /" -> page(200, screen);
            case "POST /owner" -> owner(ask, screen);
            case "POST /forget" -> PhoneServer.Reply.seeOther("/", "owner=; Max-Age=0");
            case "GET /mobileSign/", "POST /read" -> owner.isEmpty() ? page(200, screen) : read(ask.field("link"), owner, screen);
            case "GET /letters/*/paper" -> paper(ask, owner, language);
            case "POST /letters/*/sign" -> sign(ask, owner, screen);
            case "POST /letters/*/leave" -> {
                open.remove(id(ask));
                yield PhoneServer.Reply.seeOther("/", null);
            }
            default -> page(404, screen.failed("phone.nothing-here", ""));
        };
    }

    private PhoneServer.Reply owner(PhoneServer.Ask ask, PhoneScreen screen) throws IOException {
        String typed = ask.field("iin").replaceAll("\\s", "");
        if (!Iin.parse(typed).isYes() || name(typed).isEmpty()) return page(422, screen.failed("phone.owner.unknown", ""));
        String link = ask.field("link");
        return PhoneServer.Reply.seeOther(link.isEmpty() ? "/" : "/mobileSign/?link=" + java.net.URLEncoder.encode(link, StandardCharsets.UTF_8), "owner=" + typed);
    }

    private PhoneServer.Reply read(String link, String owner, PhoneScreen screen) throws IOException {
        return switch (phone.read(link, screen.language())) {
            case Phone.Read.Nothing(int status, String message) -> page(422, screen.failed(status == 0 ? "phone.link.unknown" : "phone.link.refused", message));
            case Phone.Read.Asked(Letter letter) -> {
                if (open.size() >= MOST) open.clear();
                String id = PublicId.random().toString();
                open.put(id, new Opened(owner, letter));
                yield page(200, screen.open(id, letter, keys(owner).stream().map(key -> new PhoneScreen.Key(key.bin() == null ? "" : key.bin(), key.bin() == null ? part(key, BCStyle.CN) : part(key, BCStyle.O))).toList()));
            }
        };
    }

    private PhoneServer.Reply paper(PhoneServer.Ask ask, String owner, Language language) throws IOException {
        Optional<Letter> letter = opened(ask, owner);
        String number = ask.field("n");
        if (letter.isEmpty() || !number.matches("\\d")) return PhoneServer.Reply.of(404, "text/plain", new byte[0]);
        List<Letter.Paper> papers = letter.get().papers(language);
        int place = Integer.parseInt(number);
        if (place >= papers.size() || !papers.get(place).mime().equals("application/pdf")) return PhoneServer.Reply.of(404, "text/plain", new byte[0]);
        return PhoneServer.Reply.of(200, "application/pdf", papers.get(place).content());
    }

    private PhoneServer.Reply sign(PhoneServer.Ask ask, String owner, PhoneScreen screen) throws IOException {
        Optional<Letter> letter = opened(ask, owner);
        if (letter.isEmpty() || !ask.field("read").equals("yes")) return page(422, screen.failed("phone.link.unknown", ""));
        @Nullable String bin = ask.field("key").isEmpty() ? null : ask.field("key");
        Optional<DemoKey> key = keys(owner).stream().filter(one -> Objects.equals(one.bin(), bin)).findFirst();
        if (key.isEmpty()) return page(422, screen.failed("phone.link.unknown", ""));
        open.remove(id(ask));
        try {
            return page(200, screen.answered(letter.get(), phone.sign(letter.get(), key.get(), screen.language())));
        } catch (IOException | IllegalArgumentException silent) {
            return page(502, screen.failed("phone.silent", ""));
        }
    }

    private Optional<Letter> opened(PhoneServer.Ask ask, String owner) { return Optional.ofNullable(open.get(id(ask))).filter(one -> one.owner().equals(owner)).map(Opened::letter); }

    private static String id(PhoneServer.Ask ask) { return ask.path().split("/")[2]; }

    private String name(String iin) {
        List<DemoKey> keys = keys(iin);
        return keys.isEmpty() ? "" : part(keys.getFirst(), BCStyle.CN);
    }

    /// The keys for signing, the person's own first; none for somebody whom the authority does not know.
    private List<DemoKey> keys(String iin) {
        try {
            return authority.drawer(iin).stream().filter(key -> key.use().equals("SIGN")).toList();
        } catch (IllegalArgumentException | UncheckedIOException unknown) {
            return List.of();
        }
    }

    private static String part(DemoKey key, org.bouncycastle.asn1.ASN1ObjectIdentifier attribute) {
        var parts = X500Name.getInstance(key.certificate().getSubjectX500Principal().getEncoded()).getRDNs(attribute);
        return parts.length == 0 ? "" : IETFUtils.valueToString(parts[0].getFirst().getValue());
    }

    private PhoneServer.Reply page(int status, PhoneScreen screen) {
        StringOutput html = new StringOutput();
        templates.render("phone/screen.jte", screen, html);
        return PhoneServer.Reply.of(status, "text/html; charset=utf-8", html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static PhoneServer.Reply file(String path, String type) throws IOException {
        try (InputStream file = Objects.requireNonNull(PhonePages.class.getResourceAsStream("/phone" + path), path)) {
            return PhoneServer.Reply.of(200, type, file.readAllBytes());
        }
    }

    private static Language language(PhoneServer.Ask ask) {
        String wanted = ask.fields().getOrDefault("lang", ask.languages());
        for (String one : wanted.split(",")) {
            Optional<Language> found = Language.find(one.replaceFirst(";.*", "").strip());
            if (found.isPresent()) return found.get();
        }
        return Language.KK;
    }
}
