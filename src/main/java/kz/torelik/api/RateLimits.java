package kz.torelik.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.Buckets;
import kz.torelik.web.Refusing;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 429 with `Retry-After` to whoever asks too often: a person by all his tokens together, anybody else by his network address. A token that
/// nobody knows counts for its address, so that made-up ones gain nothing.
@EnableConfigurationProperties(RateSettings.class)
@Component
@Order(15)
final class RateLimits extends OncePerRequestFilter {

    private final Buckets buckets = new Buckets();
    private final RateSettings settings;
    private final Refusing refusing;

    RateLimits(RateSettings settings, Refusing refusing) {
        this.settings = settings;
        this.refusing = refusing;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/v1/") && !path.equals("/oauth/token") && !path.equals("/oauth/revoke") || path.equals("/api/v1/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        long wait = switch (Acting.now()) {
            case Actor.Citizen(var person, _) -> buckets.take(person.toString(), settings.person(), System.nanoTime());
            case Actor.Staff(var person, _, _) -> buckets.take(person.toString(), settings.person(), System.nanoTime());
            case Actor.Anyone _, Actor.Rule _ -> buckets.take(request.getRemoteAddr(), settings.address(), System.nanoTime());
        };
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.ceilDiv(wait, 1_000_000_000L);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        refusing.refuse(Refusal.of("too-many-requests", seconds), request, response);
    }
}
