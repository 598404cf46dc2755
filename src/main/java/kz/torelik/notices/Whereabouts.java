package kz.torelik.notices;

import java.time.Instant;
import kz.torelik.language.Phrase;
import org.jspecify.annotations.Nullable;

/// What happens next with a notice that has not arrived.
///
/// @param state `waiting` (another channel follows), `awaited` (the last was sent), `reached` or `clerk` (somebody of the court has to act)
/// @param channel the one that follows, is awaited or has arrived, or null
/// @param follows what the clerk does: `telephone`, `workplace` or `print`, or null
/// @param at when the channel follows, or null
public record Whereabouts(String state, @Nullable String channel, @Nullable String follows, @Nullable Instant at) {

    /// The same in words.
    public Phrase phrase() {
        return switch (state) {
            case "waiting" -> at == null ? Phrase.of("notices.next.now." + channel) : Phrase.of("notices.next.waiting." + channel, at);
            case "awaited" -> Phrase.of("notices.next.awaited." + channel);
            case "reached" -> Phrase.of("notices.next.reached." + channel);
            default -> Phrase.of("notices.next.clerk." + follows);
        };
    }
}
