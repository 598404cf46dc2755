package kz.torelik.notices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.EventTags;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Happening;
import kz.torelik.law.Lasting;
import org.jspecify.annotations.Nullable;

/// A notice that an event brings about, before it is addressed.
///
/// @param event what happened
/// @param file the case as it was then, the event included
record Notice(CourtPapers.Notice kind, CourtPapers.Cause cause, RecordedEvent event, CaseFile file) {

    /// The notices that an event brings about by the law data; usually none. A cause that names the procedure goes before one that does not.
    static List<Notice> of(RecordedEvent event, List<CourtPapers.Notice> kinds, java.util.function.Supplier<CaseFile> history) {
        List<CourtPapers.Notice> possible = kinds.stream().filter(kind -> kind.causes().stream().anyMatch(cause -> cause.on().event().equals(event.event().word()))).toList();
        if (possible.isEmpty()) return List.of();
        CaseFile whole = history.get();
        CaseFile then = CaseFile.of(whole.history().subList(0, event.seq()));
        Happening happened = new Happening(event.event().word(), tags(event.event(), then).kind());
        List<Notice> notices = new ArrayList<>();
        Lasting.Days days = new Lasting.Days(whole.filedOn(), event.occurredOn());
        for (CourtPapers.Notice kind : Lasting.on(possible, days)) {
            List<CourtPapers.Cause> given = Lasting.on(kind.causes(), days).stream().filter(cause -> cause.isGivenBy(happened, whole.claim().procedure())).toList();
            boolean named = given.stream().anyMatch(cause -> !cause.procedures().isEmpty());
            given.stream().filter(cause -> !named || !cause.procedures().isEmpty()).forEach(cause -> notices.add(new Notice(kind, cause, event, then)));
        }
        return notices;
    }

    private static EventTags tags(ProceduralEvent event, CaseFile file) {
        Map<ActId, String> kinds = new HashMap<>();
        file.acts().forEach(act -> kinds.put(act.id(), act.kind()));
        return EventTags.of(event, kinds);
    }

    String about() { return kind.code(); }

    LegalBasis basis() { return cause.basis() == null ? kind.basis() : cause.basis(); }

    /// Whom it is for: the participants that the cause names, each with those who represent him.
    List<Party> addressees() {
        Set<Integer> served = file.history().stream().map(RecordedEvent::event).filter(ServiceEvent.NoticeSent.class::isInstance)
                .map(sent -> ((ServiceEvent.NoticeSent) sent).party()).collect(Collectors.toSet());
        Integer number = tags(event.event(), file).party();
        String side = number == null || number == 0 ? null : side(file.party(number));
        Set<Party> chosen = new LinkedHashSet<>();
        for (Party party : file.parties()) {
            if (party.actsFor() == null && mayKnow(party) && cause.to().stream().anyMatch(to -> isMeant(to, party, number, side, served, newcomer()))) chosen.add(party);
        }
        for (Party party : file.parties()) {
            Integer principal = party.actsFor();
            if (principal != null && chosen.contains(file.party(principal))) chosen.add(party);
        }
        return List.copyOf(chosen);
    }

    /// Of a search or another measure that its person must not know beforehand the court tells the prosecutor alone.
    private boolean mayKnow(Party party) {
        return !(file.history().getFirst().event() instanceof BodyEvent.MaterialsReceived received) || received.materials().told() || party.role().equals("prosecutor");
    }

    private static boolean isMeant(CourtPapers.To to, Party party, @Nullable Integer named, @Nullable String side, Set<Integer> served, @Nullable Integer newcomer) {
        return switch (to) {
            // a body gets its acts from system to system
            case ALL -> !party.role().equals("body");
            case PLAINTIFF -> party.role().equals("plaintiff");
            case DEFENDANT -> party.role().equals("defendant");
            case APPLICANT -> party.role().equals("applicant");
            case INTERESTED -> party.role().equals("interested");
            case THIRD_PARTY -> party.role().equals("third-party");
            case SERVED -> served.contains(party.number());
            case NEWCOMER -> newcomer != null && newcomer == party.number();
            case CREDITOR, FILER -> named != null && named == party.number();
            case OTHER_SIDE -> !party.role().equals(side) && (party.asks() || served.contains(party.number()));
        };
    }

    private @Nullable Integer newcomer() {
        return switch (event.event()) {
            case PartyEvent.PartyEntered entered -> entered.party().actsFor() == null ? entered.party().number() : null;
            case PartyEvent.SuccessionAllowed allowed -> allowed.successor().number();
            case PartyEvent.DefendantReplaced replaced -> replaced.by().number();
            case ProceduralEvent _ -> null;
        };
    }

    private String side(Party filer) {
        Integer principal = filer.actsFor();
        return principal == null ? filer.role() : file.party(principal).role();
    }

    /// The documents it brings.
    List<DocumentId> documents() {
        Set<DocumentId> documents = new LinkedHashSet<>();
        for (CourtPapers.Brings brings : cause.brings()) {
            switch (brings) {
                case CLAIM -> ids(((Opening) file.history().getFirst().event()).documents(), documents);
                case ACT -> act().flatMap(file::act).ifPresent(act -> documents.add(act.document().id()));
                case EVENT -> ids(brought(event.event()), documents);
            }
        }
        return List.copyOf(documents);
    }

    private static void ids(List<FiledDocument> from, Set<DocumentId> into) { from.forEach(document -> into.add(document.id())); }

    private static List<FiledDocument> brought(ProceduralEvent event) {
        return switch (event) {
            case FilingEvent.ResponseFiled filed -> filed.documents();
            case FilingEvent.EvidenceFiled filed -> filed.documents();
            case FilingEvent.MotionFiled filed -> filed.documents();
            case FilingEvent.ObjectionFiled filed -> filed.documents();
            case FilingEvent.AppealFiled filed -> filed.documents();
            case ReviewEvent.ReviewAsked asked -> asked.documents();
            case ReviewEvent.ExecutionStayed stayed -> stayed.documents();
            case ReviewEvent.ExecutionResumed resumed -> resumed.documents();
            case ReviewEvent.ComplaintCured cured -> cured.documents();
            case HearingEvent.ProtocolSigned signed -> List.of(signed.document());
            case HearingEvent.SheetSigned signed -> List.of(signed.document());
            case HearingEvent.OpinionGiven given -> given.documents();
            case PartyEvent.CounterClaimFiled filed -> filed.documents();
            case DecisionEvent.WritIssued writ -> List.of(writ.document());
            case MatterEvent.ComplaintFiled filed -> filed.documents();
            case MatterEvent.SettlementFiled filed -> filed.documents();
            case ProceduralEvent _ -> List.of();
        };
    }

    private Optional<ActId> act() {
        return Optional.ofNullable(switch (event.event()) {
            case AcceptanceEvent.ClaimAccepted accepted -> accepted.act();
            case AcceptanceEvent.ClaimReturned returned -> returned.act();
            case AcceptanceEvent.ClaimRefused refused -> refused.act();
            case PauseEvent.ProceedingsStayed stayed -> stayed.act();
            case DecisionEvent.DecisionIssued issued -> issued.act();
            case DecisionEvent.RulingMade made -> made.act();
            case DecisionEvent.SimplifiedDecisionIssued issued -> issued.act();
            case DecisionEvent.CancellationDecided decided -> decided.act();
            case AcceptanceEvent.GeneralOrdered ordered -> ordered.act();
            case DecisionEvent.CourtOrderIssued issued -> issued.act();
            case DecisionEvent.CourtOrderCancelled cancelled -> cancelled.act();
            case DecisionEvent.ProceedingsTerminated terminated -> terminated.act();
            case DecisionEvent.ClaimLeft left -> left.act();
            case BodyEvent.MaterialsReturned returned -> returned.act();
            case DecisionEvent.ActCorrected corrected -> corrected.by();
            case ReviewEvent.ComplaintHalted halted -> halted.act();
            case ReviewEvent.ComplaintReturned returned -> returned.act();
            case ReviewEvent.DemandedCaseReturned returned -> returned.act();
            case ReviewEvent.CaseTakenOver taken -> taken.act();
            case ReviewEvent.SubmissionEntered entered -> entered.act();
            case ReviewEvent.ExecutionStayAsked asked -> asked.act();
            case ReviewEvent.ExecutionStayed stayed -> stayed.act();
            case ReviewEvent.ExecutionResumed resumed -> resumed.act();
            case ReviewEvent.ResolutionIssued issued -> issued.act();
            case PartyEvent.PartyEntered entered -> entered.act();
            case PartyEvent.PartyLeft left -> left.act();
            case PartyEvent.DefendantReplaced replaced -> replaced.act();
            case PartyEvent.SuccessionAllowed allowed -> allowed.act();
            case PartyEvent.CounterClaimDecided decided -> decided.act();
            case PartyEvent.CaseJoined joined -> joined.act();
            case AllocationEvent.JurisdictionAsked asked -> asked.act();
            case AllocationEvent.JurisdictionDetermined determined -> determined.act();
            case PartyEvent.ClaimSevered severed -> severed.act();
            case TermEvent.TermSet set -> set.act();
            case MatterEvent.MatterRuled ruled -> ruled.act();
            case TermEvent.TermProlonged prolonged -> prolonged.act();
            case TermEvent.ConsiderationExtended extended -> extended.act();
            case ProceduralEvent _ -> null;
        });
    }

    /// The session that it is about.
    Optional<CaseFile.HearingInFile> hearing() {
        HearingId id = switch (event.event()) {
            case HearingEvent.HearingSet set -> set.hearing();
            case HearingEvent.HearingMoved moved -> moved.hearing();
            case HearingEvent.HearingAdjourned adjourned -> adjourned.hearing();
            case ProceduralEvent _ -> null;
        };
        return id == null ? Optional.empty() : file.hearing(id);
    }

    /// The term event of this notice for an addressee, or nothing when the notice starts none for him, or it has begun.
    Optional<String> term(Party addressee, CaseFile now) {
        if (kind.startsTerm() == null || addressee.actsFor() != null) return Optional.empty();
        boolean begun = now.history().stream().map(RecordedEvent::event).anyMatch(each -> switch (each) {
            case ServiceEvent.ClaimCopyReceived received -> received.party() == addressee.number() && kind.startsTerm().equals(received.word());
            case ServiceEvent.OrderCopyReceived received -> received.party() == addressee.number() && kind.startsTerm().equals(received.word());
            case ServiceEvent.SimplifiedNoticeReceived received -> received.party() == addressee.number() && kind.startsTerm().equals(received.word());
            case ServiceEvent.DecisionCopyReceived received -> received.party() == addressee.number() && kind.startsTerm().equals(received.word());
            case ProceduralEvent _ -> false;
        });
        return begun ? Optional.empty() : Optional.of(kind.startsTerm());
    }
}
