package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import kz.torelik.database.Acting;
import kz.torelik.identity.Sessions;
import kz.torelik.identity.Tokens;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Personal tokens of the caller. Only a session makes one, never another token: whoever got hold of a token cannot prolong it.
@RestController
@RequestMapping("/api/v1/tokens")
class TokenDesk {

    private final Tokens tokens;
    private final Sessions sessions;

    TokenDesk(Tokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    record TokenBody(@Nullable String name, @Nullable Integer days) {}

    record TokenView(String id, String name, Instant issuedAt, Instant expiresAt, @Nullable Instant usedAt) {

        static TokenView of(Tokens.Named token) { return new TokenView(token.id().toString(), token.name(), token.issuedAt(), token.expiresAt(), token.usedAt()); }
    }

    /// @param secret the bearer token, shown this once
    record NewToken(TokenView token, String secret) {}

    @GetMapping
    @Asks("person")
    List<TokenView> list() { return tokens.list(person()).stream().map(TokenView::of).toList(); }

    @PostMapping
    @Asks("person")
    ResponseEntity<NewToken> issue(HttpServletRequest request, @RequestBody TokenBody body) {
        if (sessions.find(Entering.bearer(request)).isEmpty()) throw new Refused(Refusal.of("token-by-token"));
        Tokens.Issued issued = tokens.issue(Acting.now(), Fields.given("name", body.name()), Fields.given("days", body.days())).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/tokens/" + issued.token().id())).cacheControl(CacheControl.noStore()).body(new NewToken(TokenView.of(issued.token()), issued.secret()));
    }

    @DeleteMapping("/{token}")
    @Asks("person")
    ResponseEntity<Void> revoke(@PathVariable String token) {
        tokens.revoke(person(), PublicId.find(token).orElseThrow(() -> new Refused(Refusal.of("token-unknown")))).orThrow();
        return ResponseEntity.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static PersonId person() {
        return switch (Acting.now()) {
            case Actor.Citizen citizen -> citizen.person();
            case Actor.Staff officer -> officer.person();
            case Actor.Rule _, Actor.Anyone _ -> throw new Refused(Refusal.of("sign-in-first"));
        };
    }
}
