package kz.torelik.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.torelik.database.Acting;
import kz.torelik.web.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds the reader as the actor of the whole request. Somebody who has not signed in and opens a page of a cabinet or of a court is first asked to
/// sign in, whatever the address; that tells nothing about what is there.
@Component
@Order(10)
final class ActingFilter extends OncePerRequestFilter {

    private static final List<String> INSIDE = List.of("/my", "/me", "/desk", "/case", "/qr", "/oauth/authorize");

    private final SessionViewers viewers;

    ActingFilter(SessionViewers viewers) { this.viewers = viewers; }

    /// What the chain threw, through the actor's scope.
    private static final class Carried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Carried(Throwable thrown) { super(thrown); }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) { return request.getRequestURI().startsWith("/assets/"); }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Viewer viewer = viewers.of(request);
        if (viewer instanceof Viewer.Anyone && request.getMethod().equals("GET") && isInside(request.getRequestURI())) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, "/sign-in?to=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
            return;
        }
        try {
            Acting.run(viewer.actor(), () -> pass(request, response, chain));
        } catch (Carried carried) {
            if (carried.getCause() instanceof IOException fault) throw fault;
            throw (ServletException) carried.getCause();
        }
    }

    private static String wanted(HttpServletRequest request) { return request.getQueryString() == null ? request.getRequestURI() : request.getRequestURI() + "?" + request.getQueryString(); }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException thrown) {
            throw new Carried(thrown);
        }
    }

    static boolean isInside(String path) { return INSIDE.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/")); }
}
