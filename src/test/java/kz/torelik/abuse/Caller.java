package kz.torelik.abuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.House;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Language;
import org.jspecify.annotations.Nullable;

/// Somebody who speaks to the house over HTTP, to its pages with a cookie and the token of a form that he was given, to its programs with a bearer token.
final class Caller {

    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BOUNDARY = "----abuse";

    private final House house;
    final String name;
    final Actor actor;
    private @Nullable String session;
    private String cookie = "";
    private String csrf = "";

    record Reply(int status, String body) {}

    Caller(House house, String name, Actor actor) {
        this.house = house;
        this.name = name;
        this.actor = actor;
        renew();
    }

    /// Signs in anew and takes a form to have its token.
    void renew() {
        session = actor instanceof Actor.Anyone ? null : house.as(actor, () -> house.get(Sessions.class).open(actor, "eds", "abuse"));
        HttpResponse<String> page = send(request("/sign-in?way=password").GET());
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) throw new AssertionError("No form: " + page.statusCode());
        csrf = form.group(1);
        page.headers().allValues("set-cookie").stream().filter(one -> one.startsWith("form=")).forEach(one -> cookie = one.substring(0, one.indexOf(';')));
    }

    /// The token of his session; nothing for nobody.
    java.util.Optional<String> session() { return java.util.Optional.ofNullable(session); }

    /// Loads as a browser does, compressed.
    HttpResponse<byte[]> compressed(String address, Language language) {
        try {
            return HTTP.send(request(address).setHeader("Accept-Language", language.tag()).header("Accept-Encoding", "gzip").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Sends a request without a body.
    Reply bare(String method, String address) { return reply(send(headed(request(address)).method(method, HttpRequest.BodyPublishers.noBody()))); }

    Reply json(String method, String address, String body) { return octets(method, address, "application/json", body.getBytes(StandardCharsets.UTF_8)); }

    Reply octets(String method, String address, String type, byte[] body) {
        return reply(send(headed(request(address)).header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofByteArray(body))));
    }

    /// Sends a form of a page.
    Reply form(String address, List<Map.Entry<String, String>> fields) {
        StringBuilder body = new StringBuilder("_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8));
        for (Map.Entry<String, String> field : fields) body.append('&').append(URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)).append('=').append(encoded(field.getValue()));
        return octets("POST", address, "application/x-www-form-urlencoded", body.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /// Sends a form with files.
    Reply multipart(String address, List<Map.Entry<String, String>> fields, List<String> files, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, part("_csrf", null) + csrf + "\r\n");
        for (Map.Entry<String, String> field : fields) write(body, part(field.getKey(), null) + field.getValue() + "\r\n");
        for (String file : files) {
            write(body, part(file, fileName));
            body.writeBytes(content);
            write(body, "\r\n");
        }
        write(body, "--" + BOUNDARY + "--\r\n");
        return octets("POST", address, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static String part(String name, @Nullable String file) { return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + (file == null ? "" : "; filename=\"" + file + "\"") + "\r\n\r\n"; }

    private static void write(ByteArrayOutputStream body, String text) { body.writeBytes(text.getBytes(StandardCharsets.UTF_8)); }

    /// As a browser encodes a field, and half a pair as no browser does.
    static String encoded(String value) { return value.equals(Bodies.HALF) ? "%ED%A0%80" : URLEncoder.encode(value, StandardCharsets.UTF_8); }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house.address() + address)).header("Accept-Language", "ru");
        if (session != null && address.startsWith("/api/")) request.header("Authorization", "Bearer " + session);
        if (!address.startsWith("/api/")) request.header("Cookie", (session == null ? "" : "session=" + session + "; ") + cookie).header("X-XSRF-TOKEN", csrf.isEmpty() ? "none" : csrf);
        return request;
    }

    private static HttpRequest.Builder headed(HttpRequest.Builder request) { return request.header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"1\""); }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Reply reply(HttpResponse<String> answer) { return new Reply(answer.statusCode(), answer.body()); }
}
