package kz.torelik.programs;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// A program that is known to the house.
///
/// @param id its `client_id`
/// @param home where people read about it
/// @param owner the name of the person or organisation that answers for it
/// @param organisation for which it was registered, or null for a person himself
/// @param keys its public keys as a JWK set, for [Proof#KEY] alone
/// @param redirects where people come back to it; an address is equal or it is another one
/// @param scopes the most it may ask for
public record RegisteredProgram(PublicId id, String name, String home, PersonId person, @Nullable PersonId organisation, String owner, Proof proof, @Nullable String keys, List<String> redirects, Set<ProgramScope> scopes,
                                Instant madeAt) {

    public RegisteredProgram {
        redirects = List.copyOf(redirects);
        scopes = Set.copyOf(scopes);
    }

    /// How a program shows who it is.
    public enum Proof {
        /// It runs where its user could read a secret: on a phone or a computer of his. PKCE alone protects its codes.
        NONE,
        /// It keeps a secret on a server.
        SECRET,
        /// It signs with a key that never leaves its server (`private_key_jwt`).
        KEY;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT); }
    }
}
