package kz.torelik.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// How a reader wants the pages: in simple words, in large letters. `?words=simple` and `?letters=large` set a cookie and come back to the same address, `usual` takes it away; whoever is signed in
/// keeps the choice with his account as well ([KeptEase]).
///
/// @param simple simple words where the house has them, short sentences, one column
/// @param large larger letters, one column
public record Ease(boolean simple, boolean large) {

    static final Ease USUAL = new Ease(false, false);
    private static final String WORDS = "words";
    private static final String LETTERS = "letters";
    private static final String NONE = "usual";

    static Ease of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return USUAL;
        return new Ease(Arrays.stream(cookies).anyMatch(one -> one.getName().equals(WORDS) && one.getValue().equals("simple")), Arrays.stream(cookies).anyMatch(one -> one.getName().equals(LETTERS) && one.getValue().equals("large")));
    }

    /// The part of a query that turns it round.
    String turnWords() { return WORDS + "=" + (simple ? NONE : "simple"); }

    String turnLetters() { return LETTERS + "=" + (large ? NONE : "large"); }

    /// Sets the pages of a browser so.
    public void give(HttpServletResponse response, boolean secure) {
        give(WORDS, "simple", simple, response, secure);
        give(LETTERS, "large", large, response, secure);
    }

    private static void give(String name, String on, boolean set, HttpServletResponse response, boolean secure) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, on).path("/").maxAge(set ? Duration.ofDays(365) : Duration.ZERO).sameSite("Lax").httpOnly(true).secure(secure).build().toString());
    }

    /// Takes the choice from the address.
    @Component
    @Order(2)
    static final class Choosing extends OncePerRequestFilter {

        private final WebSettings settings;
        private final ObjectProvider<KeptEase> accounts;

        Choosing(WebSettings settings, ObjectProvider<KeptEase> accounts) {
            this.settings = settings;
            this.accounts = accounts;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            boolean asked = request.getMethod().equals("GET") && request.getQueryString() != null && !Addresses.isApi(request) && (chosen(request, WORDS, "simple", response) | chosen(request, LETTERS, "large", response));
            if (!asked) {
                chain.doFilter(request, response);
                return;
            }
            Ease before = of(request);
            Ease after = new Ease(turned(request.getParameter(WORDS), "simple", before.simple()), turned(request.getParameter(LETTERS), "large", before.large()));
            accounts.ifAvailable(kept -> kept.keep(request, after));
            String query = Arrays.stream(request.getQueryString().split("&")).filter(part -> List.of(WORDS, LETTERS).stream().noneMatch(name -> part.startsWith(name + "="))).collect(Collectors.joining("&"));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, Addresses.path(request) + (query.isEmpty() ? "" : "?" + query));
        }

        private boolean chosen(HttpServletRequest request, String name, String on, HttpServletResponse response) {
            String value = request.getParameter(name);
            if (!on.equals(value) && !NONE.equals(value)) return false;
            give(name, on, on.equals(value), response, settings.secure());
            return true;
        }

        private static boolean turned(@Nullable String value, String on, boolean before) { return on.equals(value) || before && !NONE.equals(value); }
    }
}
