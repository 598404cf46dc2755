package kz.torelik.counterparts.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The mailboxes as pages without words of their own: the addresses, the messages of one, one message; and the switch of faults.
final class MailboxPages implements HttpHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}a{color:#0b5394}"
            + "li{margin:.5rem 0}pre{white-space:pre-wrap;font:inherit;border-top:1px solid #ccd;padding-top:1rem}";

    private final Mailboxes mailboxes;
    private final AtomicReference<Faults> faults;

    MailboxPages(Mailboxes mailboxes, AtomicReference<Faults> faults) {
        this.mailboxes = mailboxes;
        this.faults = faults;
    }

    private record Page(int status, String type, byte[] body) {

        static Page html(String title, String body) {
            return text(200, "text/html", "<!doctype html><html lang=\"kk\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" + escape(title)
                    + "</title><style>" + STYLE + "</style></head><body><main>" + body + "</main></body></html>");
        }

        static Page text(int status, String type, String text) { return new Page(status, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8)); }
    }

    /// What a switch of faults says; what is left out is mended.
    private record Order(@Nullable List<String> reject, @Nullable List<String> busy, @Nullable Integer slowMillis) {

        Faults faults() {
            return new Faults(reject == null ? Set.of() : Set.copyOf(reject), busy == null ? Set.of() : Set.copyOf(busy), slowMillis == null ? 0 : slowMillis);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Page page;
            try {
                page = page(exchange);
            } catch (IllegalArgumentException | JacksonException wrong) {
                page = Page.text(400, "text/plain", String.valueOf(wrong.getMessage()));
            } catch (MessagingException broken) {
                page = Page.text(500, "text/plain", String.valueOf(broken.getMessage()));
            }
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
            exchange.sendResponseHeaders(page.status(), page.body().length == 0 ? -1 : page.body().length);
            exchange.getResponseBody().write(page.body());
        }
    }

    private Page page(HttpExchange exchange) throws IOException, MessagingException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST") && path.equals("/faults")) {
            faults.set(JSON.readValue(exchange.getRequestBody().readNBytes(1 << 20), Order.class).faults());
            return Page.text(204, "text/plain", "");
        }
        String to = query.getOrDefault("to", "");
        return switch (path) {
            case "/health" -> Page.text(200, "text/plain", "ok");
            case "/" -> to.isEmpty() ? addresses() : box(to);
            case "/message" -> message(to, query.getOrDefault("id", ""), query.get("part"));
            default -> Page.text(404, "text/plain", "Not here");
        };
    }

    private Page addresses() throws IOException {
        StringBuilder list = new StringBuilder("<h1>✉</h1><ul>");
        for (String address : mailboxes.addresses()) {
            list.append("<li><a href=\"/?to=").append(encode(address)).append("\">").append(escape(address)).append("</a> (").append(mailboxes.count(address)).append(")</li>");
        }
        return Page.html("✉", list.append("</ul>").toString());
    }

    private Page box(String address) throws IOException, MessagingException {
        StringBuilder list = new StringBuilder("<p><a href=\"/\">← ✉</a></p><h1>").append(escape(address)).append("</h1><ul>");
        for (Mailboxes.Kept kept : mailboxes.list(address)) {
            list.append("<li><a href=\"/message?to=").append(encode(address)).append("&amp;id=").append(encode(kept.file())).append("\">")
                    .append(escape(String.valueOf(kept.message().getSubject()))).append("</a><br>").append(escape(sent(kept))).append("</li>");
        }
        return Page.html(address, list.append("</ul>").toString());
    }

    private Page message(String address, String id, @Nullable String part) throws IOException, MessagingException {
        Mailboxes.Kept kept = mailboxes.find(address, id).orElse(null);
        if (kept == null) return Page.text(404, "text/plain", "Not here");
        if ("eml".equals(part)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            kept.message().writeTo(bytes);
            return new Page(200, "message/rfc822", bytes.toByteArray());
        }
        List<Part> leaves = leaves(kept.message());
        if (part != null) {
            int index = Integer.parseInt(part);
            if (index < 0 || index >= leaves.size()) return Page.text(404, "text/plain", "Not here");
            return new Page(200, leaves.get(index).getContentType().replaceAll("\\s+", " "), leaves.get(index).getInputStream().readAllBytes());
        }
        String self = "/message?to=" + encode(address) + "&amp;id=" + encode(id);
        StringBuilder page = new StringBuilder("<p><a href=\"/?to=").append(encode(address)).append("\">← ").append(escape(address)).append("</a></p><h1>")
                .append(escape(String.valueOf(kept.message().getSubject()))).append("</h1><p>").append(escape(sent(kept))).append("</p>");
        for (int i = 0; i < leaves.size(); i++) {
            Part leaf = leaves.get(i);
            if (leaf.isMimeType("text/plain")) page.append("<pre>").append(linked(escape(leaf.getContent().toString()))).append("</pre>");
            else page.append("<p><a href=\"").append(self).append("&amp;part=").append(i).append("\">").append(escape(name(leaf))).append("</a></p>");
        }
        return Page.html(String.valueOf(kept.message().getSubject()), page.append("<p><a href=\"").append(self).append("&amp;part=eml\">.eml</a></p>").toString());
    }

    private static String name(Part leaf) throws MessagingException {
        return leaf.getFileName() == null ? leaf.getContentType().replaceAll(";.*", "") : leaf.getFileName();
    }

    private static List<Part> leaves(Part part) throws IOException, MessagingException {
        if (!part.isMimeType("multipart/*")) return List.of(part);
        List<Part> leaves = new ArrayList<>();
        Multipart many = (Multipart) part.getContent();
        for (int i = 0; i < many.getCount(); i++) {
            BodyPart each = many.getBodyPart(i);
            leaves.addAll(leaves(each));
        }
        return leaves;
    }

    private static String sent(Mailboxes.Kept kept) throws MessagingException {
        SimpleDateFormat format = new SimpleDateFormat("dd.MM.yyyy HH:mm");
        format.setTimeZone(TimeZone.getTimeZone("Asia/Almaty"));
        return kept.message().getSentDate() == null ? "" : format.format(kept.message().getSentDate());
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> found = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) found.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return found;
    }

    private static String encode(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    private static String linked(String escaped) { return escaped.replaceAll("(https?://[^\\s<]+)", "<a href=\"$1\">$1</a>"); }

    private static String escape(String text) { return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"); }
}
