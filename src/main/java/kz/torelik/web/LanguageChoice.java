package kz.torelik.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import kz.torelik.kernel.Language;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// The language of a request: `?lang=xx` sets the cookie and comes back to the same address without it; else the cookie, else what
/// the browser prefers, else Kazakh.
@Component
@Order(0)
final class LanguageChoice extends OncePerRequestFilter {

    private static final String NAME = "lang";
    private static final String CHOSEN = LanguageChoice.class.getName();

    private final WebSettings settings;

    LanguageChoice(WebSettings settings) { this.settings = settings; }

    /// The language in which to answer a request.
    static Language of(HttpServletRequest request) {
        return request.getAttribute(CHOSEN) instanceof Language chosen ? chosen : remembered(request).orElseGet(() -> preferred(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String wanted = request.getParameter(NAME);
        Optional<Language> asked = wanted == null ? Optional.empty() : Language.find(wanted);
        if (asked.isPresent() && request.getMethod().equals("GET")) {
            ResponseCookie cookie = ResponseCookie.from(NAME, asked.get().tag()).path("/").maxAge(Duration.ofDays(365)).sameSite("Lax")
                    .httpOnly(true).secure(settings.secure()).build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
            String query = Addresses.queryWithoutLanguage(request);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, Addresses.path(request) + (query.isEmpty() ? "" : "?" + query));
            return;
        }
        request.setAttribute(CHOSEN, of(request));
        chain.doFilter(request, response);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (Cookie cookie : cookies) if (cookie.getName().equals(NAME)) return Language.find(cookie.getValue());
        return Optional.empty();
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Language.KK;
        for (Locale locale : Collections.list(request.getLocales())) {
            Optional<Language> language = Language.find(locale.toLanguageTag());
            if (language.isPresent()) return language.get();
        }
        return Language.KK;
    }
}
