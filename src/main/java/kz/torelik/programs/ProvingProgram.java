package kz.torelik.programs;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Secret;
import kz.torelik.programs.RegisteredProgram.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which program knocks: by its secret in the header `Authorization` or in the form, by a statement that it signed (RFC 7523), or by its name alone where it is registered without a proof. It must come in the
/// way in which it was registered; every fault looks the same.
@Component
class ProvingProgram {

    static final String STATEMENT = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String BASIC = "Basic ";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LONGEST_JTI = 100;

    private final Programs programs;
    private final String house;
    private final Clock wire = Clock.systemUTC();

    ProvingProgram(Programs programs, @Value("${torelik.address:http://localhost:8080}") String house) {
        this.programs = programs;
        this.house = house;
    }

    /// @param header `Authorization`, or null
    Optional<RegisteredProgram> prove(Map<String, String> form, @Nullable String header) {
        String statement = form.get("client_assertion");
        if (statement != null) return form.getOrDefault("client_assertion_type", "").equals(STATEMENT) && header == null && !form.containsKey("client_secret") ? byStatement(statement, form.get("client_id")) : Optional.empty();
        if (header != null) return byHeader(header, form);
        Optional<RegisteredProgram> program = program(form.get("client_id"));
        return form.containsKey("client_secret") ? program.filter(one -> knows(one, form.get("client_secret"))) : program.filter(one -> one.proof() == Proof.NONE);
    }

    private Optional<RegisteredProgram> byHeader(String header, Map<String, String> form) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length()) || form.containsKey("client_secret")) return Optional.empty();
        try {
            String[] parts = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8).split(":", 2);
            if (parts.length != 2) return Optional.empty();
            String id = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
            if (form.containsKey("client_id") && !id.equals(form.get("client_id"))) return Optional.empty();
            return program(id).filter(one -> knows(one, URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private boolean knows(RegisteredProgram program, String secret) {
        if (program.proof() != Proof.SECRET || !secret.startsWith(Programs.MARK)) return false;
        return Secret.find(secret.substring(Programs.MARK.length())).filter(given -> MessageDigest.isEqual(given.hash().bytes(), programs.secretHash(program))).isPresent();
    }

    /// The times of a statement are those of the wire: a program does not know what day the house's demonstration has.
    private Optional<RegisteredProgram> byStatement(String text, @Nullable String named) {
        try {
            SignedJWT statement = SignedJWT.parse(text);
            JWTClaimsSet claims = statement.getJWTClaimsSet();
            String subject = claims.getSubject();
            if (subject == null || !subject.equals(claims.getIssuer()) || named != null && !named.equals(subject)) return Optional.empty();
            Optional<RegisteredProgram> program = program(subject).filter(one -> one.proof() == Proof.KEY);
            Instant now = wire.instant();
            if (program.isEmpty() || claims.getExpirationTime() == null || claims.getJWTID() == null || claims.getJWTID().length() > LONGEST_JTI) return Optional.empty();
            Instant until = claims.getExpirationTime().toInstant();
            boolean timely = until.isAfter(now) && until.isBefore(now.plus(LONGEST).plusSeconds(5));
            boolean forUs = claims.getAudience().contains(house) || claims.getAudience().contains(house + Exchange.TOKENS);
            if (!timely || !forUs || !PublicKeys.signed(program.get().keys() == null ? "" : program.get().keys(), statement)) return Optional.empty();
            return program.filter(one -> programs.hearOnce(one, claims.getJWTID(), until.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC)));
        } catch (ParseException | JOSEException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<RegisteredProgram> program(@Nullable String id) { return Optional.ofNullable(id).flatMap(PublicId::find).flatMap(programs::find); }
}
