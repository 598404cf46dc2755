package kz.torelik.identity;

import java.time.Instant;
import java.util.UUID;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/// Somebody whose session is open.
///
/// @param session the public identifier of the session, never its token
/// @param actor as whom he acts: a citizen, or staff of a court
/// @param name his own name
/// @param organisation the name of the organisation he acts for, or null
/// @param means `password`, `eds`, `qr` or `token`
public record SignedIn(UUID session, Actor actor, PersonName name, @Nullable String organisation, String means, Instant openedAt) {

    /// Whether the person proved by an electronic signature who he is: only so one enters a court.
    public boolean bySignature() { return means.equals("eds") || means.equals("qr"); }
}
