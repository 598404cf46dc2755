package kz.torelik.programs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.torelik.kernel.PublicId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Reads what a program asks of a person in the address with which it sends him here (OAuth 2.1 section 4.1.1). A program that is not registered, or an address that is not exactly one of its own, is told to
/// nobody but the person: nobody is ever sent to an unknown address.
@Component
public class Asking {

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LONGEST_STATE = 500;

    private final Programs programs;
    private final String house;

    Asking(Programs programs, @Value("${torelik.address:http://localhost:8080}") String house) {
        this.programs = programs;
        this.house = house;
    }

    public sealed interface Asked {}

    /// Nobody who is known here, or not his address.
    public record Unknown() implements Asked {}

    /// What is wrong is told to the program, at its own address.
    public record Back(String address) implements Asked {}

    /// @param challenge the SHA-256 of what the program will show when it fetches its tokens (RFC 7636)
    public record Wish(RegisteredProgram program, String redirect, Set<ProgramScope> scopes, String state, String challenge) implements Asked {
        public Wish { scopes = Set.copyOf(scopes); }
    }

    /// @param query the parameters; one that came twice is the word of nobody
    public Asked read(Map<String, String[]> query) {
        if (query.values().stream().anyMatch(values -> values.length != 1)) return new Unknown();
        Optional<RegisteredProgram> program = PublicId.find(one(query, "client_id")).flatMap(programs::find);
        String redirect = one(query, "redirect_uri");
        if (program.isEmpty() || !program.get().redirects().contains(redirect)) return new Unknown();
        String state = one(query, "state");
        if (state.length() > LONGEST_STATE) return back(redirect, "", "error", "invalid_request");
        if (!one(query, "response_type").equals("code")) return back(redirect, state, "error", "unsupported_response_type");
        String challenge = one(query, "code_challenge");
        if (!one(query, "code_challenge_method").equals("S256") || !CHALLENGE.matcher(challenge).matches()) return back(redirect, state, "error", "invalid_request");
        Optional<Set<ProgramScope>> scopes = ProgramScope.parse(one(query, "scope")).filter(asked -> program.get().scopes().containsAll(asked));
        if (scopes.isEmpty()) return back(redirect, state, "error", "invalid_scope");
        return new Wish(program.get(), redirect, scopes.get(), state, challenge);
    }

    public Back denied(Wish wish) { return back(wish.redirect(), wish.state(), "error", "access_denied"); }

    public Back allowed(Wish wish, String code) { return back(wish.redirect(), wish.state(), "code", code); }

    /// The answer names who gives it (RFC 9207), so that a program that knows several houses mixes none up.
    private Back back(String redirect, String state, String name, String value) {
        String more = name + "=" + value + (state.isEmpty() ? "" : "&state=" + encoded(state)) + "&iss=" + encoded(house);
        return new Back(redirect + (redirect.contains("?") ? "&" : "?") + more);
    }

    private static String one(Map<String, String[]> query, String name) { return query.containsKey(name) ? query.get(name)[0] : ""; }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"); }
}
