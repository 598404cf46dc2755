package kz.torelik.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes into the case what became of notices.
@Component
class ServiceRecord {

    private final CaseFiles files;
    private final Outbox outbox;
    private final CourtClock clock;

    ServiceRecord(CaseFiles files, Outbox outbox, CourtClock clock) {
        this.files = files;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A notice as the case knows it.
    record Item(NoticeId id, int party, String about, String channel, List<DocumentId> documents, LegalBasis basis, @Nullable String term) {}

    /// What happened to it: it arrived with a proof, or it could not be delivered.
    sealed interface Fate {

        record Delivered(Instant at, String proof) implements Fate {}

        /// It is on its way and counts as sent; whether it arrives is told later.
        record Posted() implements Fate {}

        /// What was on its way has arrived.
        record Arrived(Instant at, String proof) implements Fate {}

        record Failed(String cause) implements Fate {}
    }

    record Served(Item item, Fate fate) {}

    /// Records all of it at once; a term that a notice starts is recorded where the case still is at that stage.
    void record(CaseId id, List<Served> served) {
        List<Happening> happenings = new ArrayList<>();
        List<Happening> terms = new ArrayList<>();
        for (Served each : served) {
            Item item = each.item();
            outbox.became(item.id(), each.fate(), clock.instant());
            switch (each.fate()) {
                case Fate.Delivered(Instant at, String proof) -> {
                    happenings.add(happening(new ServiceEvent.NoticeSent(item.id(), item.party(), item.about(), item.channel(), item.documents()), item.basis()));
                    happenings.add(happening(new ServiceEvent.NoticeDelivered(item.id(), item.party(), item.about(), item.channel(), at, proof), null));
                    if (item.term() != null) terms.add(happening(term(item, item.term()), null));
                }
                case Fate.Posted() -> happenings.add(happening(new ServiceEvent.NoticeSent(item.id(), item.party(), item.about(), item.channel(), item.documents()), item.basis()));
                case Fate.Arrived(Instant at, String proof) -> happenings.add(happening(new ServiceEvent.NoticeDelivered(item.id(), item.party(), item.about(), item.channel(), at, proof), null));
                case Fate.Failed(String cause) -> happenings.add(happening(new ServiceEvent.NoticeFailed(item.id(), item.party(), item.about(), item.channel(), cause), null));
            }
        }
        if (!happenings.isEmpty()) files.record(id, CaseFiles.ANY_VERSION, happenings).orThrow();
        for (Happening term : terms) files.record(id, CaseFiles.ANY_VERSION, List.of(term));
    }

    /// Begins a term that a notice starts, where the case still is at that stage; for a rule of the house.
    void begin(CaseId id, Item item, String word) { files.record(id, CaseFiles.ANY_VERSION, List.of(happening(term(item, word), null))); }

    private Happening happening(ProceduralEvent event, @Nullable LegalBasis basis) { return new Happening(event, clock.today(), basis); }

    private static ProceduralEvent term(Item item, String word) {
        return switch (word) {
            case "claim-copy-received" -> new ServiceEvent.ClaimCopyReceived(item.party(), item.id());
            case "order-copy-received" -> new ServiceEvent.OrderCopyReceived(item.party(), item.id());
            case "simplified-notice-received" -> new ServiceEvent.SimplifiedNoticeReceived(item.party(), item.id());
            case "decision-copy-received" -> new ServiceEvent.DecisionCopyReceived(item.party(), item.id());
            default -> throw new IllegalArgumentException("No notice starts a term by " + word);
        };
    }
}
