package kz.torelik.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Lets a form of one page lead out of the house, to an address that the page names: to a program that asked for something. Everywhere else the content policy keeps forms inside.
public final class Leading {

    private static final String TO = Leading.class.getName();

    private Leading() {}

    /// @param address over HTTP, or with the scheme of an application
    public static void to(String address, HttpServletRequest request) {
        URI uri = URI.create(address);
        request.setAttribute(TO, uri.getHost() == null ? uri.getScheme() + ":" : uri.getScheme() + "://" + uri.getRawAuthority());
    }

    static String of(HttpServletRequest request) {
        @Nullable Object to = request.getAttribute(TO);
        return to == null ? "" : " " + to;
    }
}
