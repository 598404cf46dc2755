package kz.torelik.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// The way of one notice to one addressee: every channel that was tried, what it proves, and what follows by law where nothing has reached him.
///
/// @param seq the event of the case that brought it about
/// @param about the code of the notice
/// @param party the number of the participant
/// @param hearing the session it is about, or null
/// @param sendings in the order in which they were tried
/// @param next what follows, or null where it reached him at once
/// @param rule the rule by which he is reached, or null where it reached him at once
public record Trail(CaseId caseId, int seq, String about, Trilingual title, int party, Instant madeAt, @Nullable HearingId hearing, List<Sending> sendings, @Nullable Whereabouts next, @Nullable Rule rule) {

    public Trail { sendings = List.copyOf(sendings); }

    /// @param basis its article
    public record Rule(Trilingual title, LegalBasis basis) {}

    /// Whether some channel reached him, or the law counts him as notified.
    public boolean hasReached() { return sendings.stream().anyMatch(one -> one.reached() || "refused".equals(one.cause()) || "whereabouts-unknown".equals(one.cause())); }

    public boolean isOpened() { return sendings.stream().anyMatch(one -> one.readAt() != null); }

    public Optional<Sending> find(String channel) { return sendings.stream().filter(one -> one.channel().equals(channel)).findFirst(); }

    /// What is proved, and what follows by law where it is not, each with its article.
    public List<Reason> why() {
        List<Reason> why = new ArrayList<>();
        for (Sending one : sendings) one.proves().ifPresent(why::add);
        if (next == null || next.state().equals("reached")) return why;
        LegalBasis basis = rule == null ? LegalBasis.of("cpc 127(2)") : rule.basis();
        Trilingual by = rule == null ? title : rule.title();
        switch (next.state()) {
            case "waiting" -> {
                if (next.at() == null) why.add(Reason.of("notices.why.now." + next.channel(), by).under(basis));
                else why.add(Reason.of("notices.why.waiting." + next.channel(), by, next.at()).under(basis));
            }
            case "awaited" -> why.add(Reason.of("notices.why.awaited." + next.channel()).under(basis));
            default -> why.add(Reason.of("notices.why.clerk." + next.follows()).under("telephone".equals(next.follows()) ? LegalBasis.of("cpc 128(2-1)") : LegalBasis.of("cpc 127(2)")));
        }
        return why;
    }
}
