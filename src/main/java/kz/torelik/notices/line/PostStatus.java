package kz.torelik.notices.line;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the post tells of an item.
///
/// @param event the number of this message; the same one counts once
/// @param item the number of the postal item
/// @param at when it happened, by the clock of the post
/// @param reason why it came back, or null
/// @param certified who certified the mark on it (the house management, the local authority, the employer), or null
/// @param receiver who took it, as the hand-over act names him, or null
public record PostStatus(String event, String item, Stage stage, Instant at, @Nullable Reason reason, @Nullable String certified, @Nullable String receiver) {

    /// How far it is; the later ones come after the earlier.
    public enum Stage {
        ACCEPTED, PRINTED, IN_TRANSIT, AT_OFFICE, LOST, RETURNED, DELIVERED;

        public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        /// Whether nothing follows it.
        public boolean isFinal() { return compareTo(LOST) >= 0; }

        public static Optional<Stage> find(String word) { return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst(); }
    }

    /// Why an item came back.
    public enum Reason {
        REFUSED, ADDRESSEE_UNKNOWN, STORAGE_OVER, MOVED, NO_SUCH_ADDRESS;

        public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        public static Optional<Reason> find(String word) { return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst(); }
    }

    /// Where an item stands by all that was told of it, in whatever order that came: what was handed over or came back was not lost; of handing over and coming back the later counts; before
    /// the end the furthest stage counts.
    ///
    /// @return nothing where nothing was told
    public static Optional<PostStatus> decisive(List<PostStatus> told) {
        Optional<PostStatus> end = told.stream().filter(one -> one.stage() == Stage.DELIVERED || one.stage() == Stage.RETURNED).max(Comparator.comparing(PostStatus::at).thenComparing(PostStatus::stage));
        return end.or(() -> told.stream().max(Comparator.comparing(PostStatus::stage).thenComparing(PostStatus::at)));
    }
}
