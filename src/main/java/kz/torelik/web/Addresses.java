package kz.torelik.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The address that the reader sees, also while an error is shown in its place.
final class Addresses {

    private Addresses() {}

    static String path(HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first ? first : request.getRequestURI();
        return "/" + path.replaceFirst("^/+", "");
    }

    static String queryWithoutLanguage(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) return "";
        return Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith("lang=")).collect(Collectors.joining("&"));
    }

    /// Where programs knock and read problem details, not pages.
    static boolean isApi(HttpServletRequest request) { return path(request).startsWith("/api/") || isForTokens(path(request)); }

    /// Where a program gets its tokens and gives them back.
    static boolean isForTokens(String path) { return path.equals("/oauth/token") || path.equals("/oauth/revoke"); }
}
