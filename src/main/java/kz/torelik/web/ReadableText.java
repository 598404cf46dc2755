package kz.torelik.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what no form of the house sends and no text of a case holds: the character NUL, half of a pair of characters, and a version below zero, which would mean "whatever version there
/// is" to the capabilities.
@Component
@Order(1)
final class ReadableText extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (isReadable(request.getParameterMap())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isReadable(Map<String, String[]> given) {
        for (Map.Entry<String, String[]> one : given.entrySet()) {
            if (!isText(one.getKey())) return false;
            for (String value : one.getValue()) if (!isText(value) || one.getKey().equals("version") && value.startsWith("-")) return false;
        }
        return true;
    }

    /// Whether a database can keep it as text.
    static boolean isText(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == 0) return false;
            if (!Character.isSurrogate(each)) continue;
            if (!Character.isHighSurrogate(each) || i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1))) return false;
            i++;
        }
        return true;
    }
}
