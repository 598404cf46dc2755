package kz.torelik.mobile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without scripts and without a screen: it keeps cookies, follows redirects and sends forms with their token.
public final class PlainBrowser {

    private final URI house;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();

    public PlainBrowser(URI house) { this.house = house; }

    /// @param session the token of a session that is open already
    public PlainBrowser(URI house, String session) {
        this.house = house;
        HttpCookie cookie = new HttpCookie("session", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(house, cookie);
    }

    /// @param path of the page after all redirects
    public record Seen(int status, String path, String body) {

        /// The value of a hidden field.
        public String hidden(String name) {
            Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body);
            if (!found.find()) throw new AssertionError("No field " + name + " in " + path + ": " + body);
            return found.group(1);
        }
    }

    public Seen get(String path) { return send(HttpRequest.newBuilder(house.resolve(path)).GET()); }

    /// Sends a form that stands on a page.
    ///
    /// @param page on which the form stands
    public Seen post(Seen page, String path, Map<String, String> fields) { return post(page, path, List.copyOf(fields.entrySet())); }

    /// Sends a form with fields that stand in it more than once.
    public Seen post(Seen page, String path, List<Map.Entry<String, String>> fields) {
        String token = page.body().contains("name=\"_csrf\"") ? "_csrf=" + page.hidden("_csrf") + "&" : "";
        String body = token + fields.stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(house.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.header("Accept-Language", "en").header("User-Agent", "Mozilla/5.0 (X11; Linux) Firefox/140").build(), HttpResponse.BodyHandlers.ofString());
            return new Seen(answer.statusCode(), answer.uri().getPath(), answer.body());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
