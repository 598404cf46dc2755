package kz.torelik.casefile.events;

import java.time.Instant;
import java.util.List;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.NoticeId;
import org.jspecify.annotations.Nullable;

/// What reached whom (CPC arts. 127-133).
public sealed interface ServiceEvent extends ProceduralEvent {

    /// A notice left the court.
    ///
    /// @param party the addressee
    /// @param about what it says: the code of the notice in `law/notices.yaml`, such as `claim-copy`, `hearing-set`, `act-copy`
    /// @param channel `cabinet`, `email`, ...
    /// @param documents the documents it brings
    @EventKey("notice-sent/1")
    record NoticeSent(NoticeId notice, int party, String about, String channel, List<DocumentId> documents) implements ServiceEvent {
        public NoticeSent { documents = List.copyOf(documents); }
    }

    /// The channel proves that it arrived: placed in the cabinet, accepted by the addressee's mail server, opened.
    ///
    /// @param proof what proves it, in words of the channel
    @EventKey("notice-delivered/1")
    record NoticeDelivered(NoticeId notice, int party, String about, String channel, Instant at, @Nullable String proof) implements ServiceEvent {}

    @EventKey("notice-failed/1")
    record NoticeFailed(NoticeId notice, int party, String about, String channel, String cause) implements ServiceEvent {}

    /// The addressee opened it.
    @EventKey("notice-read/1")
    record NoticeRead(NoticeId notice, int party, String about, Instant at) implements ServiceEvent {}

    /// The copy of the claim is with the defendant or a third party: his term for the response begins (CPC art. 166 part 2).
    @EventKey("claim-copy-received/1")
    record ClaimCopyReceived(int party, NoticeId notice) implements ServiceEvent {}

    /// The copy of the court order is with the debtor: his term for an objection begins (CPC art. 141 part 2).
    @EventKey("order-copy-received/1")
    record OrderCopyReceived(int party, NoticeId notice) implements ServiceEvent {}

    /// A party knows that the case is considered in simplified written procedure: its term for a response or a motion begins (CPC art. 267-3 part 3).
    @EventKey("simplified-notice-received/1")
    record SimplifiedNoticeReceived(int party, NoticeId notice) implements ServiceEvent {}

    /// The copy of a decision in simplified written procedure is with the party: the defendant's term to ask for its cancellation begins (CPC art. 267-4 part 2).
    @EventKey("decision-copy-received/1")
    record DecisionCopyReceived(int party, NoticeId notice) implements ServiceEvent {}
}
