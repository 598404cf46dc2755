package kz.torelik.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Reason;
import org.jspecify.annotations.Nullable;

/// One channel by which a notice went to its addressee, and what is known of that.
///
/// @param channel `cabinet`, `email`, `sms`, `sms-other` (to a number that he did not give to the court himself), `post` (the post prints and delivers), `paper` (the court prints it), `telephone` or `workplace`
/// @param madeAt when it was put on its way
/// @param sentAt when it left, or null
/// @param deliveredAt when it arrived; for an e-mail when the server took it; or null
/// @param readAt when he opened it, or null
/// @param failedAt when it was known not to have arrived, or null
/// @param cause why it did not arrive, as `notices.cause.<cause>` says it, or null
/// @param proof what the carrier said, word for word, or null
/// @param track the number of the postal item, or null
/// @param stops what the post told of it, in its order
public record Sending(NoticeId id, String channel, Instant madeAt, @Nullable Instant sentAt, @Nullable Instant deliveredAt, @Nullable Instant readAt, @Nullable Instant failedAt, @Nullable String cause,
                      @Nullable String proof, @Nullable String track, List<Stop> stops) {

    public Sending { stops = List.copyOf(stops); }

    /// @param status as `notices.stop.<status>` says it
    /// @param cause why it came back, or null
    public record Stop(String status, @Nullable String cause, Instant at) {}

    public enum State {
        PREPARED, SENT, ARRIVED, READ, FAILED;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    /// What failed last and was not mended since counts before what arrived earlier.
    public State state() {
        if (readAt != null) return State.READ;
        if (deliveredAt != null && (failedAt == null || !failedAt.isAfter(deliveredAt))) return State.ARRIVED;
        if (failedAt != null) return State.FAILED;
        return sentAt == null ? State.PREPARED : State.SENT;
    }

    public boolean isPaper() { return channel.equals("post") || channel.equals("paper"); }

    /// Whether something that arrives here proves.
    public boolean mayProve() { return !channel.equals("sms-other"); }

    /// Whether he has it, as far as the law asks.
    public boolean reached() { return mayProve() && (state() == State.ARRIVED || state() == State.READ); }

    /// What this channel proves, under its article; nothing while it proves nothing.
    Optional<Reason> proves() {
        if (cause != null && cause.equals("refused")) return Optional.of(Reason.of("notices.why.refused").under("cpc 131(2)"));
        if (cause != null && cause.equals("whereabouts-unknown")) return Optional.of(Reason.of("notices.why.whereabouts-unknown").under("cpc 133(1)"));
        if (readAt != null) return Optional.of(Reason.of("notices.why.read", readAt).under("cpc 127(4)(5)"));
        @Nullable Instant at = deliveredAt;
        if (at == null || state() != State.ARRIVED) return Optional.empty();
        return Optional.of(switch (channel) {
            case "cabinet" -> Reason.of("notices.why.cabinet", at).under("cpc 127(4)(2)");
            case "email" -> Reason.of("notices.why.email", at).under("cpc 127(4)(1)");
            case "sms" -> Reason.of("notices.why.sms", at).under("cpc 127(4)(4)");
            case "telephone" -> Reason.of("notices.why.telephone", at).under("cpc 128(2-1)");
            case "workplace" -> Reason.of("notices.why.workplace", at).under("cpc 127(2)");
            case "sms-other" -> Reason.of("notices.why.sms-other", at).under("cpc 127(4)(4)");
            default -> Reason.of("notices.why.post", at).under("cpc 127(4)(6)");
        });
    }
}
