package kz.torelik.programs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Secret;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Gives programs their tokens: for a code once, for a refresh token once. What comes a second time is in two hands, and ends everything that was given on the same consent (OAuth 2.1 sections 4.1.3 and 4.3.1).
@Repository
public class Exchange {

    /// The address of tokens, after that of the house.
    public static final String TOKENS = "/oauth/token";
    static final String ACCESS = "torelik_access_";
    private static final String REFRESH = "torelik_refresh_";
    private static final Duration ACCESS_LASTS = Duration.ofMinutes(15);
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private final JdbcClient jdbc;
    private final ProvingProgram proving;
    private final CourtClock clock;

    Exchange(JdbcClient jdbc, ProvingProgram proving, CourtClock clock) {
        this.jdbc = jdbc;
        this.proving = proving;
        this.clock = clock;
    }

    public sealed interface Exchanged {}

    /// @param seconds how long the access token lives
    /// @param scope what it opens, with spaces between
    public record Tokens(String access, long seconds, String refresh, String scope) implements Exchanged {}

    /// @param error a word of RFC 6749 section 5.2
    public record Refused(String error) implements Exchanged {}

    private record Code(UUID consent, String redirect, String challenge, OffsetDateTime expiresAt, boolean used) {}

    private record Standing(UUID consent, Set<ProgramScope> scopes, OffsetDateTime expiresAt) {}

    /// @param form the form of the request
    /// @param header its header `Authorization`, or null
    @Transactional
    public Exchanged exchange(Map<String, String> form, @Nullable String header) {
        Optional<RegisteredProgram> program = proving.prove(form, header);
        if (program.isEmpty()) return new Refused("invalid_client");
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> byCode(program.get(), form);
            case "refresh_token" -> byRefresh(program.get(), form);
            default -> new Refused("unsupported_grant_type");
        };
    }

    private Exchanged byCode(RegisteredProgram program, Map<String, String> form) {
        Optional<Secret> given = Secret.find(form.getOrDefault("code", ""));
        if (given.isEmpty()) return new Refused("invalid_grant");
        byte[] hash = given.get().hash().bytes();
        Optional<Code> found = jdbc.sql("select c.* from programs.code c join programs.consent s on s.id = c.consent where c.code_hash = ? and s.program = ? for update of c").params(hash, program.id().uuid())
                .query((row, _) -> new Code(row.getObject("consent", UUID.class), row.getString("redirect"), row.getString("challenge"), row.getObject("expires_at", OffsetDateTime.class), row.getObject("used_at") != null)).optional();
        if (found.isEmpty()) return new Refused("invalid_grant");
        Code code = found.get();
        if (code.used()) return replayed(code.consent());
        jdbc.sql("update programs.code set used_at = ? where code_hash = ?").params(now(), hash).update();
        boolean fits = code.expiresAt().isAfter(now()) && code.redirect().equals(form.getOrDefault("redirect_uri", code.redirect())) && proves(form.getOrDefault("code_verifier", ""), code.challenge());
        Optional<Standing> standing = standing(code.consent());
        return fits && standing.isPresent() ? give(standing.get(), standing.get().scopes()) : new Refused("invalid_grant");
    }

    private Exchanged byRefresh(RegisteredProgram program, Map<String, String> form) {
        Optional<byte[]> hash = hash(REFRESH, form.getOrDefault("refresh_token", ""));
        if (hash.isEmpty()) return new Refused("invalid_grant");
        Optional<UUID> consent = jdbc.sql("select r.consent from programs.refresh r join programs.consent s on s.id = r.consent where r.token_hash = ? and s.program = ?").params(hash.get(), program.id().uuid()).query(UUID.class).optional();
        if (consent.isEmpty()) return new Refused("invalid_grant");
        Optional<Standing> standing = standing(consent.get());
        if (standing.isEmpty()) return new Refused("invalid_grant");
        Set<ProgramScope> scopes = new LinkedHashSet<>(standing.get().scopes());
        if (form.containsKey("scope")) {
            Optional<Set<ProgramScope>> fewer = ProgramScope.parse(form.get("scope"));
            if (fewer.isEmpty() || !scopes.containsAll(fewer.get())) return new Refused("invalid_scope");
            scopes = fewer.get();
        }
        if (jdbc.sql("update programs.refresh set used_at = ? where token_hash = ? and used_at is null").params(now(), hash.get()).update() == 0) return replayed(consent.get());
        return give(standing.get(), scopes);
    }

    private Exchanged give(Standing standing, Set<ProgramScope> scopes) {
        OffsetDateTime now = now();
        OffsetDateTime until = standing.expiresAt().isBefore(now.plus(ACCESS_LASTS)) ? standing.expiresAt() : now.plus(ACCESS_LASTS);
        Secret access = Secret.random();
        Secret refresh = Secret.random();
        jdbc.sql("delete from programs.access where consent = ? and expires_at < ?").params(standing.consent(), now).update();
        jdbc.sql("insert into programs.access (token_hash, consent, scopes, expires_at) values (?, ?, ?, ?)").params(access.hash().bytes(), standing.consent(), ProgramScope.words(scopes), until).update();
        jdbc.sql("insert into programs.refresh (token_hash, consent, issued_at) values (?, ?, ?)").params(refresh.hash().bytes(), standing.consent(), now).update();
        return new Tokens(ACCESS + access.text(), Duration.between(now, until).toSeconds(), REFRESH + refresh.text(), String.join(" ", ProgramScope.words(scopes)));
    }

    private Exchanged replayed(UUID consent) {
        end(consent, "replay");
        return new Refused("invalid_grant");
    }

    /// Ends what was given on a consent, by a token of it (RFC 7009): an access token alone, a refresh token with everything. Of a token that is not there, or of another program, nothing is told.
    ///
    /// @return whether the program showed who it is
    @Transactional
    public boolean revoke(Map<String, String> form, @Nullable String header) {
        Optional<RegisteredProgram> program = proving.prove(form, header);
        if (program.isEmpty()) return false;
        String token = form.getOrDefault("token", "");
        hash(ACCESS, token).ifPresent(hash -> jdbc.sql("delete from programs.access a using programs.consent s where s.id = a.consent and a.token_hash = ? and s.program = ?").params(hash, program.get().id().uuid()).update());
        hash(REFRESH, token).flatMap(hash -> jdbc.sql("select r.consent from programs.refresh r join programs.consent s on s.id = r.consent where r.token_hash = ? and s.program = ?").params(hash, program.get().id().uuid())
                .query(UUID.class).optional()).ifPresent(consent -> end(consent, "program"));
        return true;
    }

    private void end(UUID consent, String by) { jdbc.sql("update programs.consent set ended_at = ?, ended_by = ? where id = ? and ended_at is null").params(now(), by, consent).update(); }

    /// A consent that lasts, locked, so that of two who come with one token one is the second.
    private Optional<Standing> standing(UUID consent) {
        return jdbc.sql("select * from programs.consent where id = ? and ended_at is null and expires_at > ? for update").params(consent, now())
                .query((row, _) -> new Standing(consent, ProgramScope.of(Programs.strings(row, "scopes")), row.getObject("expires_at", OffsetDateTime.class))).optional();
    }

    private static boolean proves(String verifier, String challenge) {
        if (!VERIFIER.matcher(verifier).matches()) return false;
        String shown = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII)).bytes());
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.US_ASCII), challenge.getBytes(StandardCharsets.US_ASCII));
    }

    static Optional<byte[]> hash(String mark, String token) { return token.startsWith(mark) ? Secret.find(token.substring(mark.length())).map(secret -> secret.hash().bytes()) : Optional.empty(); }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
