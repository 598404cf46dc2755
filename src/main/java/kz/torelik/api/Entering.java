package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.identity.Sessions;
import kz.torelik.identity.SigningIn;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Signing in by electronic signature; the token of the answer is the bearer token of what follows.
@RestController
@RequestMapping("/api/v1")
class Entering {

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final String house;

    Entering(SigningIn signingIn, Sessions sessions, @Value("${torelik.address:http://localhost:8080}") String house) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.house = house;
    }

    /// @param text exactly what is to be signed, in UTF-8
    record Challenge(UUID challenge, String text) {}

    /// @param cms the detached signature over the text, DER in Base64
    /// @param asStaff whether to enter the court in which the person serves
    record Proof(@Nullable UUID challenge, @Nullable String cms, @Nullable Boolean asStaff) {}

    /// @param tokenType always `Bearer`
    record Token(String token, String tokenType, Who who) {}

    /// @param as `citizen` or `staff`
    /// @param organisation for whom a citizen acts by his office, or null
    record Who(String as, PersonId person, @Nullable PersonId organisation, @Nullable String court, @Nullable String function) {}

    @PostMapping("/sign-in/challenge")
    @Asks(Asks.OPEN)
    ResponseEntity<Challenge> challenge() {
        SigningIn.Asked asked = signingIn.ask(house);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Challenge(asked.id(), asked.text()));
    }

    @PostMapping("/sign-in")
    @Asks(Asks.OPEN)
    ResponseEntity<Token> signIn(@RequestBody Proof proof, @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "API") String device) {
        SigningIn.Opened opened = signingIn.byEds(Fields.given("challenge", proof.challenge()), Fields.base64(proof.cms()), Boolean.TRUE.equals(proof.asStaff()), device).orThrow();
        return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore()).body(new Token(opened.token(), "Bearer", who(opened.actor())));
    }

    @DeleteMapping("/sign-in")
    @Asks("person")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        sessions.close(bearer(request));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/me")
    @ForPrograms(ForPrograms.ANY)
    @Asks("person")
    Who me() { return who(Acting.now()); }

    static String bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? "" : header.replaceFirst("(?i)^bearer\\s+", "").strip();
    }

    private static Who who(Actor actor) {
        return switch (actor) {
            case Actor.Citizen(var person, var organisation) -> new Who("citizen", person, organisation, null, null);
            case Actor.Staff(var person, var court, var function) -> new Who("staff", person, null, court.digits(), function.name());
            case Actor.Rule _, Actor.Anyone _ -> throw new Refused(Refusal.of("sign-in-first"));
        };
    }
}
