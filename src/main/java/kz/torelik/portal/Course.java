package kz.torelik.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.EventNotes;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.JuryEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.casefile.events.ReportEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.instances.Chain;
import kz.torelik.kernel.Trilingual;
import kz.torelik.kernel.Reason;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// Tells the course of a case, the newest first: what happened, which documents it brought, who signed them.
@Component
class Course {

    private final LawBook law;
    private final Chain chain;

    Course(LawBook law, Chain chain) {
        this.law = law;
        this.chain = chain;
    }

    /// The files of the case in all instances; none where it has only this one.
    List<Chain.Link> chain(CaseFile file) { return chain.of(file); }

    /// @param own the participants that the reader is or represents; he sees how his own notices reached him
    List<RiverEntry> of(CaseFile file, Set<Integer> own, LocalDate today) {
        List<RiverEntry> all = new ArrayList<>();
        OwnNotices notices = OwnNotices.of(file.history(), own);
        for (RecordedEvent recorded : file.history().reversed()) entry(recorded, file, notices).ifPresent(all::add);
        file.hearings().stream().filter(hearing -> hearing.state().equals("set") && !LocalDate.ofInstant(hearing.startsAt(), kz.torelik.kernel.CourtClock.COUNTRY).isBefore(today))
                .forEach(hearing -> all.addFirst(RiverEntry.of(LocalDate.ofInstant(hearing.startsAt(), kz.torelik.kernel.CourtClock.COUNTRY), Phrase.of("portal.event.hearing." + hearing.kind()))
                        .titled(Phrase.of("portal.event.hearing." + hearing.kind()), "soon").note(Phrase.of("portal.event.hearing.at", hearing.startsAt(), hearing.room()))
                        .linked("/my/cases/" + file.id() + "/hearings/" + hearing.id() + ".ics", Phrase.of("portal.case.calendar"))));
        return all;
    }

    private Optional<RiverEntry> entry(RecordedEvent recorded, CaseFile file, OwnNotices notices) {
        ProceduralEvent event = recorded.event();
        RiverEntry plain = RiverEntry.of(recorded.occurredOn(), Phrase.of("casefile.event." + event.word()));
        return switch (event) {
            case FilingEvent filing -> Optional.of(filing(filing, plain));
            case AllocationEvent allocation -> allocation(allocation, plain);
            case ServiceEvent service -> service(service, plain, file, notices);
            case AcceptanceEvent acceptance -> Optional.of(acceptance(acceptance, plain));
            case HearingEvent hearing -> Optional.of(hearing(hearing, plain));
            case PauseEvent pause -> Optional.of(pause(pause, plain));
            case DecisionEvent decision -> Optional.of(decision(decision, plain));
            case PartyEvent party -> Optional.of(noted(plain, EventNotes.of(party, file)).with(EventNotes.documents(party)));
            case TermEvent term -> Optional.of(noted(plain, EventNotes.of(term, file, law)));
            case ReportEvent report -> Optional.of(noted(plain, EventNotes.of(report)).with(EventNotes.documents(report)));
            case BodyEvent body -> Optional.of(body(body, plain));
            case ReviewEvent review -> Optional.of(review(review, plain));
            case JuryEvent jury -> Optional.of(noted(plain, EventNotes.of(jury)));
            case MatterEvent matter -> Optional.of(noted(plain, EventNotes.of(matter, file)).with(EventNotes.documents(matter)));
            case RecordingEvent recording -> Optional.of(noted(plain, EventNotes.of(recording)).with(EventNotes.documents(recording)));
        };
    }

    private static RiverEntry noted(RiverEntry plain, List<Reason> notes) {
        RiverEntry entry = plain;
        for (Reason note : notes) entry = entry.note(Phrase.of(note.key(), note.facts().toArray()));
        return entry;
    }

    private RiverEntry filing(FilingEvent event, RiverEntry plain) {
        return switch (event) {
            case FilingEvent.ClaimFiled filed -> plain.with(filed.documents());
            case FilingEvent.DutySettled settled -> plain.note(Phrase.of("portal.event.duty." + settled.manner(), settled.due()));
            case FilingEvent.DutyRefundOrdered refund -> refund.certificate() == null ? plain.note(refund.amount()) : plain.note(refund.amount()).with(List.of(refund.certificate()));
            case FilingEvent.ResponseFiled filed -> plain.with(filed.documents());
            case FilingEvent.EvidenceFiled filed -> plain.with(filed.documents());
            case FilingEvent.MotionFiled filed -> motion(filed.kind(), plain).with(filed.documents());
            case FilingEvent.MotionDecided decided -> plain.note(Phrase.of(decided.granted() ? "portal.event.granted" : "portal.event.refused")).note(decided.reasons());
            case FilingEvent.ObjectionFiled filed -> plain.with(filed.documents());
            case FilingEvent.AppealFiled filed -> plain.with(filed.documents());
        };
    }

    private static RiverEntry body(BodyEvent event, RiverEntry plain) {
        return switch (event) {
            case BodyEvent.MaterialsReceived received -> plain.note(Phrase.of("portal.event.materials", received.materials().bodyNumber())).with(received.documents());
            case BodyEvent.MaterialsReturned _ -> plain;
            case BodyEvent.PaperDelivered delivered -> plain.note(Phrase.of("portal.event.delivered", delivered.answer()));
            case BodyEvent.ActDelivered delivered -> plain.note(Phrase.of("portal.event.delivered", delivered.answer()));
        };
    }

    private RiverEntry motion(String kind, RiverEntry plain) { return law.papers().findMotionKind(kind).map(found -> plain.note(found.title())).orElse(plain); }

    private static Optional<RiverEntry> allocation(AllocationEvent event, RiverEntry plain) {
        return switch (event) {
            case AllocationEvent.DrawCommitted _ -> Optional.empty();
            case AllocationEvent.BenchImpossible _, AllocationEvent.JurisdictionAsked _, AllocationEvent.JurisdictionDetermined _, AllocationEvent.CaseMoved _ -> Optional.of(plain);
            case AllocationEvent.JudgeDrawn drawn -> Optional.of(withPanel(drawn, plain).titled(Phrase.of("portal.event.judge", drawn.name()), "").note(Phrase.of("portal.event.draw", drawn.eligible())).linked("/draws/" + drawn.draw(), Phrase.of("portal.case.check-draw")));
            case AllocationEvent.RecusalRequested requested -> Optional.of(plain.note(requested.reasons()));
            case AllocationEvent.RecusalDecided decided -> Optional.of(plain.note(Phrase.of(decided.granted() ? "portal.event.granted" : "portal.event.refused")).note(decided.reasons()));
        };
    }

    private Optional<RiverEntry> service(ServiceEvent event, RiverEntry plain, CaseFile file, OwnNotices notices) {
        return switch (event) {
            case ServiceEvent.NoticeSent sent -> notices.toldBy(sent.notice()).map(told -> notice(told, plain));
            case ServiceEvent.ClaimCopyReceived received -> Optional.of(plain.note(file.party(received.party()).subject().title()));
            case ServiceEvent.OrderCopyReceived received -> Optional.of(plain.note(file.party(received.party()).subject().title()));
            case ServiceEvent.SimplifiedNoticeReceived received -> Optional.of(plain.note(file.party(received.party()).subject().title()));
            case ServiceEvent.DecisionCopyReceived received -> Optional.of(plain.note(file.party(received.party()).subject().title()));
            case ServiceEvent.NoticeDelivered _, ServiceEvent.NoticeFailed _, ServiceEvent.NoticeRead _ -> Optional.empty();
        };
    }

    private RiverEntry notice(OwnNotices.Told told, RiverEntry plain) {
        RiverEntry entry = plain.titled(Phrase.of("portal.event.notice"), "now").note(law.papers().findNotice(told.about()).<Object>map(found -> found.title()).orElse(Phrase.of("casefile.event.notice-sent")));
        for (Phrase step : told.steps()) entry = entry.note(step);
        return entry;
    }

    private RiverEntry acceptance(AcceptanceEvent event, RiverEntry plain) {
        return switch (event) {
            case AcceptanceEvent.ClaimAccepted accepted -> accepted.manner() == null ? plain : plain.note(Phrase.of("casefile.manner." + accepted.manner()));
            case AcceptanceEvent.GeneralOrdered ordered -> law.grounds("general-procedure").find(ordered.ground()).or(() -> law.grounds("full-trial").find(ordered.ground())).map(ground -> plain.note(ground.title())).orElse(plain);
            case AcceptanceEvent.PreparationExtended extended -> plain.note(extended.reasons());
            case AcceptanceEvent.ClaimReturned _, AcceptanceEvent.ClaimRefused _, AcceptanceEvent.ConciliationBegun _, AcceptanceEvent.PretrialProtocolMade _, AcceptanceEvent.PreparationBegun _ -> plain;
            case AcceptanceEvent.PreparationEnded ended -> ended.manner() == null ? plain : plain.note(Phrase.of("casefile.manner." + ended.manner()));
        };
    }

    private static RiverEntry hearing(HearingEvent event, RiverEntry plain) {
        return switch (event) {
            case HearingEvent.HearingSet set -> plain.note(Phrase.of("portal.event.hearing.at", set.startsAt(), set.room()));
            case HearingEvent.HearingMoved moved -> plain.note(Phrase.of("portal.event.hearing.at", moved.startsAt(), moved.room())).note(moved.reasons());
            case HearingEvent.HearingAdjourned adjourned -> plain.note(adjourned.reasons());
            case HearingEvent.ProtocolSigned signed -> plain.with(List.of(signed.document()));
            case HearingEvent.OpinionGiven given -> given.gist().isEmpty() ? plain.with(given.documents()) : plain.note(given.gist());
            case HearingEvent.ConversationHeld held -> plain.note(Phrase.of("portal.event.hearing.on", held.at())).note(held.agreed());
            case HearingEvent.ActionDone done -> plain.note(done.action());
            case HearingEvent.ActionProtocolSigned signed -> plain.with(List.of(signed.document()));
            case HearingEvent.SheetSigned signed -> plain.with(List.of(signed.document())).note(String.valueOf(signed.document().signer()));
            case HearingEvent.HearingOpened _, HearingEvent.HearingClosed _, HearingEvent.RulingAnnounced _ -> plain;
        };
    }

    private static RiverEntry pause(PauseEvent event, RiverEntry plain) {
        return switch (event) {
            case PauseEvent.ProceedingsStayed stayed -> plain.note(stayed.reasons());
            case PauseEvent.ProceedingsResumed resumed -> plain.note(resumed.reasons());
        };
    }

    private RiverEntry decision(DecisionEvent event, RiverEntry plain) {
        return switch (event) {
            case DecisionEvent.ActSigned signed -> plain.titled(title(signed.kind(), plain.what()), "act").with(List.of(signed.document()));
            case DecisionEvent.WritIssued writ -> plain.titled(plain.what(), "act").with(List.of(writ.document()));
            case DecisionEvent.CancellationDecided decided -> plain.note(Phrase.of(decided.granted() ? "portal.event.granted" : "portal.event.refused")).note(decided.reasons());
            case DecisionEvent.RulingMade made -> made.orders().isEmpty() ? plain : plain.note(String.join(" ", made.orders()));
            case DecisionEvent.ActPublished published -> plain.note(published.ecli());
            case DecisionEvent.ActInForce inForce -> plain.note(title(inForce.kind(), inForce.kind()));
            case DecisionEvent.OperativePartAnnounced _, DecisionEvent.DecisionIssued _, DecisionEvent.SimplifiedDecisionIssued _, DecisionEvent.CancellationTermOver _, DecisionEvent.CourtOrderIssued _, DecisionEvent.CourtOrderCancelled _, DecisionEvent.ProceedingsTerminated _,
                    DecisionEvent.ClaimLeft _, DecisionEvent.ActCorrected _, DecisionEvent.ActWithdrawn _, DecisionEvent.CaseArchived _ -> plain;
        };
    }

    private static RiverEntry withPanel(AllocationEvent.JudgeDrawn drawn, RiverEntry plain) {
        return drawn.panel().isEmpty() ? plain : plain.note(Phrase.of("casefile.panel", drawn.panel().stream().map(member -> member.name().brief()).collect(java.util.stream.Collectors.joining(", "))));
    }

    private RiverEntry review(ReviewEvent event, RiverEntry plain) {
        return switch (event) {
            case ReviewEvent.ReviewOpened opened -> plain.note(Phrase.of("casefile.from", opened.origin().number())).with(opened.documents()).linked("/my/cases/" + opened.origin().id(), Phrase.of("casefile.open-case"));
            case ReviewEvent.CaseRemanded opened -> plain.note(Phrase.of("casefile.from", opened.origin().number())).with(opened.documents()).linked("/my/cases/" + opened.origin().id(), Phrase.of("casefile.open-case"));
            case ReviewEvent.ComplaintHalted halted -> plain.note(Phrase.of("casefile.cure-until", halted.until())).note(halted.reasons());
            case ReviewEvent.ComplaintCured cured -> plain.with(cured.documents());
            case ReviewEvent.ComplaintJoined joined -> plain.with(joined.documents());
            case ReviewEvent.ReviewAsked asked -> asked.duty() == null ? plain.note(law.procedure(asked.kind()).title()).with(asked.documents())
                    : plain.note(Phrase.of("casefile.note.review-duty." + asked.duty().manner(), asked.duty().sum())).with(asked.documents());
            case ReviewEvent.CaseSentUp sent -> plain.note(Phrase.of("casefile.sent-up", law.courts().get(sent.court()).title(), sent.number())).linked("/my/cases/" + sent.review(), Phrase.of("casefile.open-case"));
            case ReviewEvent.ResolutionIssued issued -> plain.note(Phrase.of("casefile.review." + issued.outcome()));
            case ReviewEvent.ReviewDecided decided -> {
                RiverEntry entry = plain.note(Phrase.of("casefile.review." + decided.outcome()));
                if (decided.nextNumber() != null) entry = entry.note(Phrase.of("casefile.goes-on", decided.nextNumber()));
                yield entry.linked("/my/cases/" + (decided.next() == null ? decided.review() : decided.next()), Phrase.of("casefile.open-case"));
            }
            case ReviewEvent.ExecutionStayed stayed -> {
                RiverEntry entry = plain.note(Phrase.of("casefile.execution.stayed." + stayed.by(), stayed.number())).with(stayed.documents());
                yield stayed.until() == null ? entry : entry.note(Phrase.of("casefile.execution.until", stayed.until()));
            }
            case ReviewEvent.ExecutionResumed resumed -> plain.note(Phrase.of("casefile.execution.resumed." + resumed.cause(), resumed.number())).with(resumed.documents());
            case ReviewEvent.CaseDemanded _, ReviewEvent.DemandedCaseReturned _, ReviewEvent.ExecutionStayAsked _, ReviewEvent.ComplaintReturned _, ReviewEvent.SubmissionEntered _, ReviewEvent.CaseTakenOver _ -> plain;
        };
    }

    private Object title(String kind, Object otherwise) { return law.papers().findActKind(kind).<Object>map(found -> (Trilingual) found.title()).orElse(otherwise); }
}
