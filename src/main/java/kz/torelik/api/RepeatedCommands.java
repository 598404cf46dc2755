package kz.torelik.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.web.Refusing;
import kz.torelik.web.Viewer;
import kz.torelik.web.Viewers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Makes a command that was sent twice happen once: the same `Idempotency-Key` with the same request gets the first answer again, with another
/// request it is refused. Keys belong to the person, or to the program that acts for him, and live for a day. When a crash cuts an answer off, the key is free again after a minute; the
/// command itself is guarded by versions, so that nothing is done twice.
@Component
@Order(20)
final class RepeatedCommands extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final int LARGEST = 28 * 1024 * 1024;

    private final KeptAnswers answers;
    private final Refusing refusing;
    private final Viewers viewers;

    RepeatedCommands(KeptAnswers answers, Refusing refusing, Viewers viewers) {
        this.answers = answers;
        this.refusing = refusing;
        this.viewers = viewers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("POST") || !path.startsWith("/api/v1/") || path.startsWith("/api/v1/sign-in") || path.equals("/api/v1/verification") || path.equals("/api/v1/found-cases/by-participant");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (!(Acting.now() instanceof Actor.Citizen || Acting.now() instanceof Actor.Staff)) {
            chain.doFilter(request, response);
            return;
        }
        String key = request.getHeader(KEY);
        if (key == null || !key.matches("[\\x21-\\x7e]{1,120}")) {
            refusing.refuse(Refusal.of("idempotency-key-missing"), request, response);
            return;
        }
        // one program never gets the answer to another one, nor what a wider scope was answered
        if (viewers.of(request) instanceof Viewer.Program program) key = program.consent() + " " + key;
        request.setAttribute(KEY, key);
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            refusing.refuse(Refusal.of("request-too-large", LARGEST / 1024 / 1024), request, response);
            return;
        }
        String head = String.join("\n", request.getRequestURI(), String.valueOf(request.getQueryString()), String.valueOf(request.getHeader("If-Match")), "");
        Sha256 hash = Sha256.of(head.getBytes(StandardCharsets.UTF_8), body);
        UUID owner = owner(Acting.now());
        switch (answers.begin(owner, key, hash)) {
            case KeptAnswers.Begun _ -> answer(owner, key, new BodyRead(request, body), response, chain);
            case KeptAnswers.Running _ -> refusing.refuse(Refusal.of("idempotency-running"), request, response);
            case KeptAnswers.Other _ -> refusing.refuse(Refusal.of("idempotency-key-reused"), request, response);
            case KeptAnswers.Kept kept -> replay(kept, response);
        }
    }

    private void answer(UUID owner, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, caught);
            answered = caught.getStatus() < 500;
        } finally {
            if (!answered) answers.forget(owner, key);
        }
        if (answered) answers.keep(owner, key, new KeptAnswers.Kept(caught.getStatus(), caught.getContentType(), caught.getHeader("ETag"), caught.getHeader("Location"), caught.getContentAsByteArray()));
        caught.copyBodyToResponse();
    }

    private static void replay(KeptAnswers.Kept kept, HttpServletResponse response) throws IOException {
        response.setStatus(kept.status());
        response.setHeader(REPLAYED, "true");
        if (kept.contentType() != null) response.setContentType(kept.contentType());
        if (kept.etag() != null) response.setHeader("ETag", kept.etag());
        if (kept.location() != null) response.setHeader("Location", kept.location());
        response.getOutputStream().write(kept.body());
    }

    /// The number of what a command makes, always the same for the same person and key: a command whose answer was cut off by a crash makes nothing twice.
    static SubmissionId number(HttpServletRequest request) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.of((owner(Acting.now()) + "\n" + request.getAttribute(KEY)).getBytes(StandardCharsets.UTF_8)).bytes());
        return SubmissionId.of(new UUID(digest.getLong(), digest.getLong()));
    }

    private static UUID owner(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.subject().uuid();
            case Actor.Staff staff -> staff.person().uuid();
            case Actor.Rule _, Actor.Anyone _ -> throw new IllegalStateException("A command belongs to a person");
        };
    }
}
