package kz.torelik.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.NoticeId;
import org.jspecify.annotations.Nullable;

/// A letter on paper of a court (сот шақыру қағазы, судебная повестка; CPC arts. 127-133).
///
/// @param about the code of the notice in `law/notices.yaml`
/// @param documents what has to be printed and put in with it
/// @param term the event that begins when it is received, or null
/// @param hybrid whether the post prints and delivers it, and tells itself what becomes of it
/// @param sentAt when it was handed over or posted, or null
/// @param endedAt when it was received or came back, or null
/// @param track the number of the postal item, or null
/// @param cause why it came back, or null
public record PaperLetter(NoticeId id, CaseId caseId, CaseNumber number, int eventSeq, int party, String about, List<DocumentId> documents, LegalBasis basis, @Nullable String term, State state, boolean hybrid, Instant madeAt,
                          @Nullable Instant sentAt, @Nullable Instant endedAt, @Nullable String track, @Nullable Cause cause) {

    public PaperLetter { documents = List.copyOf(documents); }

    public enum State {
        TO_PRINT, PRINTED, HANDED_OVER, POSTED, RECEIVED, RETURNED;

        /// The word of the database and of the messages.
        public String word() { return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'); }

        static State of(String word) { return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_')); }
    }

    /// Why a letter came back. The first two count as proper notice when the mark on it is certified.
    public enum Cause {
        /// The addressee refused to take it (CPC art. 131 part 2).
        REFUSED,
        /// Nobody knows where he is, and a certified mark says so (art. 133 part 1).
        WHEREABOUTS_UNKNOWN,
        /// The addressee refused to take it, and nobody certified the mark.
        REFUSED_UNCERTIFIED,
        /// The post did not find him, and nobody certified that.
        ADDRESSEE_UNKNOWN,
        /// He lives elsewhere now.
        MOVED,
        /// Nobody fetched it while the post kept it.
        NOT_COLLECTED,
        /// There is no such address.
        NO_SUCH_ADDRESS;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'); }

        /// The cause of that word.
        public static Optional<Cause> find(String word) { return java.util.Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst(); }
    }
}
