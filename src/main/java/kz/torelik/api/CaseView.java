package kz.torelik.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// A case with its whole course, as its participants and its court see it. What is not here about a participant (numbers, addresses) stands in the
/// documents.
///
/// @param forOthers by which line of `law/for-others.yaml` it was brought for somebody else (`allowed-by-law`, `prosecutor`), or null for a claim of one's own
record CaseView(CaseId id, String number, int version, String court, String procedure, String category, String stage, String language, boolean closed, String price, @Nullable String forOthers,
                LocalDate filedOn, @Nullable JudgeView judge, List<PartyView> parties, List<DocumentView> documents, List<ActView> acts, List<HearingView> hearings, List<EventView> events) {

    record JudgeView(String name, String court) {}

    record PartyView(int number, String role, String name, boolean organisation, @Nullable Integer actsFor) {}

    record DocumentView(DocumentId id, String kind, String title, String mediaType, long size, int pages, String sha256, int event, LocalDate on) {}

    record ActView(ActId id, String kind, DocumentId document, @Nullable String outcome, LocalDate signedOn, @Nullable LocalDate inForceFrom, @Nullable ActId replacedBy, @Nullable String ecli) {}

    record HearingView(HearingId id, String kind, Instant startsAt, int minutes, String room, @Nullable String link, String state) {}

    /// @param kind the word of the event, such as `claim-filed`
    /// @param by `citizen`, `staff` or `rule:<name>`
    /// @param leaf the leaf hash by which the public ledger finds it (`/ledger/leaves/{leaf}`)
    record EventView(int seq, String kind, String title, LocalDate occurredOn, Instant recordedAt, String by, String basis, String stage, String hash, String leaf) {}

    static CaseView of(CaseFile file, Wording wording, Language language) {
        return new CaseView(file.id(), file.number().toString(), file.version(), file.claim().court().digits(), file.claim().procedure(), file.claim().category(), file.stage(), file.language().tag(),
                file.isClosed(), file.claim().price().toString(), file.claim().forOthers(), file.filedOn(), file.judge().map(judge -> new JudgeView(judge.name().full(), judge.court().digits())).orElse(null),
                file.parties().stream().map(CaseView::party).toList(), file.documents().stream().map(CaseView::document).toList(), file.acts().stream().map(CaseView::act).toList(),
                file.hearings().stream().map(CaseView::hearing).toList(), file.history().stream().map(event -> event(event, wording, language)).toList());
    }

    private static PartyView party(Party party) {
        return new PartyView(party.number(), party.role(), party.subject().title(), party.subject() instanceof Party.Subject.Legal, party.actsFor());
    }

    private static DocumentView document(CaseFile.InFile in) {
        FiledDocument document = in.document();
        return new DocumentView(document.id(), document.kind(), document.title(), document.mediaType(), document.size(), document.pages(), document.sha256().toString(), in.seq(), in.on());
    }

    private static ActView act(CaseFile.ActInFile act) {
        return new ActView(act.id(), act.kind(), act.document().id(), act.outcome(), act.signedOn(), act.inForceFrom(), act.replacedBy(), act.ecli());
    }

    static HearingView hearing(CaseFile.HearingInFile hearing) {
        return new HearingView(hearing.id(), hearing.kind(), hearing.startsAt(), hearing.minutes(), hearing.room(), hearing.link(), hearing.state());
    }

    private static EventView event(RecordedEvent event, Wording wording, Language language) {
        return new EventView(event.seq(), event.event().word(), wording.say(language, "casefile.event." + event.event().word()), event.occurredOn(), event.recordedAt(), by(event.actor()),
                event.basis().toString(), event.stage(), event.hash().toString(), LedgerEntry.event(event.leaf()).leafHash().toString());
    }

    private static String by(Actor actor) {
        return switch (actor) {
            case Actor.Citizen _ -> "citizen";
            case Actor.Staff _ -> "staff";
            case Actor.Rule(var name) -> "rule:" + name;
            case Actor.Anyone _ -> "anyone";
        };
    }
}
