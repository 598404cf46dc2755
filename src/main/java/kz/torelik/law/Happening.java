package kz.torelik.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/// The word of an event as the law data write it, `claim-filed`, or narrowed to one of its kinds, `notice-sent:claim-copy`,
/// `recusal-decided:granted`, `act-in-force:decision`.
///
/// @param event the key of the event without its version
/// @param kind the kind, or null for any
public record Happening(String event, @Nullable String kind) {

    /// @throws IllegalArgumentException when the text is not of that form
    @JsonCreator
    public static Happening of(String text) {
        if (!text.matches("[a-z]+(-[a-z]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?")) throw new IllegalArgumentException("Not the word of an event: " + text);
        int colon = text.indexOf(':');
        return colon < 0 ? new Happening(text, null) : new Happening(text.substring(0, colon), text.substring(colon + 1));
    }

    /// Whether an event that happened is meant by this word.
    public boolean means(Happening happened) { return event.equals(happened.event) && (kind == null || kind.equals(happened.kind)); }

    @Override
    public String toString() { return kind == null ? event : event + ":" + kind; }
}
