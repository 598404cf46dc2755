package kz.torelik.chambers;

import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.EventNotes;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FiledDocument;
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
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Reason;
import kz.torelik.language.Phrase;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;

/// What an event of a case says beside its name.
record RiverWords(CaseFile file, LawBook law) {

    List<Phrase> details(ProceduralEvent event) {
        return switch (event) {
            case FilingEvent filing -> filing(filing);
            case AllocationEvent allocation -> allocation(allocation);
            case ServiceEvent service -> service(service);
            case AcceptanceEvent acceptance -> acceptance(acceptance);
            case HearingEvent hearing -> hearing(hearing);
            case PauseEvent pause -> pause(pause);
            case DecisionEvent decision -> decision(decision);
            case PartyEvent party -> said(EventNotes.of(party, file));
            case TermEvent term -> said(EventNotes.of(term, file, law));
            case ReportEvent report -> said(EventNotes.of(report));
            case BodyEvent body -> body(body);
            case ReviewEvent review -> review(review);
            case JuryEvent jury -> said(EventNotes.of(jury));
            case MatterEvent matter -> said(EventNotes.of(matter, file));
            case RecordingEvent recording -> said(EventNotes.of(recording));
        };
    }

    List<FiledDocument> documents(ProceduralEvent event) {
        return switch (event) {
            case FilingEvent.ClaimFiled filed -> filed.documents();
            case FilingEvent.DutyRefundOrdered refund when refund.certificate() != null -> List.of(refund.certificate());
            case FilingEvent.ResponseFiled filed -> filed.documents();
            case FilingEvent.EvidenceFiled filed -> filed.documents();
            case FilingEvent.MotionFiled filed -> filed.documents();
            case FilingEvent.ObjectionFiled filed -> filed.documents();
            case FilingEvent.AppealFiled filed -> filed.documents();
            case HearingEvent.ProtocolSigned signed -> List.of(signed.document());
            case HearingEvent.ActionProtocolSigned signed -> List.of(signed.document());
            case HearingEvent.SheetSigned signed -> List.of(signed.document());
            case HearingEvent.OpinionGiven given -> given.documents();
            case PartyEvent party -> EventNotes.documents(party);
            case ReportEvent report -> EventNotes.documents(report);
            case DecisionEvent.ActSigned signed -> List.of(signed.document());
            case DecisionEvent.WritIssued issued -> List.of(issued.document());
            case BodyEvent.MaterialsReceived received -> received.documents();
            case MatterEvent matter -> EventNotes.documents(matter);
            case RecordingEvent recording -> EventNotes.documents(recording);
            case ReviewEvent.ReviewOpened opened -> opened.documents();
            case ReviewEvent.CaseRemanded opened -> opened.documents();
            case ReviewEvent.ComplaintJoined joined -> joined.documents();
            case ReviewEvent.ComplaintCured cured -> cured.documents();
            case ReviewEvent.ReviewAsked asked -> asked.documents();
            case ReviewEvent.ExecutionStayed stayed -> stayed.documents();
            case ReviewEvent.ExecutionResumed resumed -> resumed.documents();
            case FilingEvent _, AllocationEvent _, ServiceEvent _, AcceptanceEvent _, HearingEvent _, PauseEvent _, DecisionEvent _, TermEvent _, BodyEvent _, ReviewEvent _, JuryEvent _ -> List.of();
        };
    }

    private List<Phrase> filing(FilingEvent event) {
        return switch (event) {
            case FilingEvent.ClaimFiled filed -> one("chambers.river.claim", filed.ticket(), filed.receivedAt());
            case FilingEvent.DutySettled settled -> one("chambers.river.duty", settled.manner(), settled.paid());
            case FilingEvent.DutyRefundOrdered refund -> one("chambers.river.refund", refund.amount());
            case FilingEvent.ResponseFiled filed -> by(filed.party());
            case FilingEvent.EvidenceFiled filed -> by(filed.party());
            case FilingEvent.MotionFiled filed -> one("chambers.river.motion", law.papers().findMotionKind(filed.kind()).<Object>map(CourtPapers.MotionKind::title).orElse(filed.kind()), party(filed.party()));
            case FilingEvent.MotionDecided decided -> one("chambers.river.decided", decided.granted() ? "granted" : "refused", decided.reasons());
            case FilingEvent.ObjectionFiled filed -> by(filed.party());
            case FilingEvent.AppealFiled filed -> by(filed.party());
        };
    }

    private List<Phrase> body(BodyEvent event) {
        return switch (event) {
            case BodyEvent.MaterialsReceived received -> one("chambers.river.materials", file.party(1).subject().title(), received.materials().bodyNumber(), received.receivedAt());
            case BodyEvent.MaterialsReturned returned -> ground("return", returned.ground());
            case BodyEvent.PaperDelivered delivered -> one("chambers.river.delivered", delivered.answer(), delivered.at());
            case BodyEvent.ActDelivered delivered -> one("chambers.river.delivered", delivered.answer(), delivered.at());
        };
    }

    private List<Phrase> allocation(AllocationEvent event) {
        return switch (event) {
            case AllocationEvent.BenchImpossible(var court, int excluded) -> one("chambers.river.nobody", law.courts().get(court).title(), excluded);
            case AllocationEvent.JurisdictionAsked asked -> one("chambers.text", law.courts().get(asked.above()).title());
            case AllocationEvent.JurisdictionDetermined determined -> one("chambers.text", law.courts().get(determined.court()).title());
            case AllocationEvent.CaseMoved(var court) -> one("chambers.text", law.courts().get(court).title());
            case AllocationEvent.DrawCommitted committed -> one("chambers.river.eligible", committed.eligible());
            case AllocationEvent.JudgeDrawn drawn -> drawn.panel().isEmpty() ? one("chambers.river.drawn", drawn.name(), drawn.eligible())
                    : List.of(Phrase.of("chambers.river.drawn", drawn.name(), drawn.eligible()), Phrase.of("casefile.panel", drawn.panel().stream().map(member -> member.name().brief()).collect(java.util.stream.Collectors.joining(", "))));
            case AllocationEvent.RecusalRequested requested when requested.judges().size() > 1 -> one("chambers.river.recusal-several", requested.judges().size(), law.grounds("recusal").find(requested.ground()).<Object>map(ground -> ground.title()).orElse(requested.ground()), requested.reasons());
            case AllocationEvent.RecusalRequested requested -> one("chambers.river.recusal", law.grounds("recusal").find(requested.ground()).<Object>map(ground -> ground.title()).orElse(requested.ground()), requested.reasons());
            case AllocationEvent.RecusalDecided decided -> one("chambers.river.decided", decided.granted() ? "granted" : "refused", decided.reasons());
        };
    }

    private List<Phrase> service(ServiceEvent event) {
        return switch (event) {
            case ServiceEvent.NoticeSent sent -> notice(sent.about(), sent.party());
            case ServiceEvent.NoticeDelivered delivered -> notice(delivered.about(), delivered.party());
            case ServiceEvent.NoticeFailed failed -> notice(failed.about(), failed.party());
            case ServiceEvent.NoticeRead read -> notice(read.about(), read.party());
            case ServiceEvent.ClaimCopyReceived received -> by(received.party());
            case ServiceEvent.OrderCopyReceived received -> by(received.party());
            case ServiceEvent.SimplifiedNoticeReceived received -> by(received.party());
            case ServiceEvent.DecisionCopyReceived received -> by(received.party());
        };
    }

    private List<Phrase> notice(String about, int party) {
        return one("chambers.river.notice", law.papers().findNotice(about).<Object>map(CourtPapers.Notice::title).orElse(about), party(party));
    }

    private List<Phrase> acceptance(AcceptanceEvent event) {
        return switch (event) {
            case AcceptanceEvent.ClaimAccepted accepted -> accepted.manner() == null ? one("chambers.river.language", accepted.language())
                    : List.of(Phrase.of("chambers.river.language", accepted.language()), Phrase.of("casefile.manner." + accepted.manner()));
            case AcceptanceEvent.GeneralOrdered ordered -> ground(law.grounds("full-trial").find(ordered.ground()).isPresent() ? "full-trial" : "general-procedure", ordered.ground());
            case AcceptanceEvent.ClaimReturned returned -> ground("return", returned.ground());
            case AcceptanceEvent.ClaimRefused refused -> ground("refusal", refused.ground());
            case AcceptanceEvent.PreparationExtended extended -> one("chambers.river.extended", extended.until(), extended.reasons());
            case AcceptanceEvent.ConciliationBegun _, AcceptanceEvent.PretrialProtocolMade _, AcceptanceEvent.PreparationBegun _ -> List.of();
            case AcceptanceEvent.PreparationEnded ended -> ended.manner() == null ? List.of() : one("casefile.manner." + ended.manner());
        };
    }

    private List<Phrase> hearing(HearingEvent event) {
        return switch (event) {
            case HearingEvent.HearingSet set -> one("chambers.river.session", set.startsAt(), set.room());
            case HearingEvent.HearingMoved moved -> List.of(Phrase.of("chambers.river.session", moved.startsAt(), moved.room()), Phrase.of("chambers.text", moved.reasons()));
            case HearingEvent.HearingOpened opened -> one("chambers.river.present", opened.present().stream().map(this::party).collect(java.util.stream.Collectors.joining(", ")));
            case HearingEvent.HearingAdjourned adjourned -> ground("adjournment", adjourned.ground());
            case HearingEvent.HearingClosed closed -> one("chambers.river.closed", closed.deliberation() ? "yes" : "no");
            case HearingEvent.ProtocolSigned signed -> session(signed.hearing());
            case HearingEvent.RulingAnnounced announced -> one("chambers.text", law.papers().findActKind(announced.kind()).<Object>map(CourtPapers.ActKind::title).orElse(announced.kind()));
            case HearingEvent.OpinionGiven given -> given.gist().isEmpty() ? one("chambers.text", party(given.party())) : List.of(Phrase.of("chambers.text", party(given.party())), Phrase.of("chambers.text", given.gist()));
            case HearingEvent.ConversationHeld held -> List.of(Phrase.of("chambers.river.present", held.present().stream().map(this::party).collect(java.util.stream.Collectors.joining(", "))), Phrase.of("chambers.text", held.agreed()));
            case HearingEvent.ActionDone done -> one("chambers.text", done.action());
            case HearingEvent.ActionProtocolSigned _ -> List.of();
            case HearingEvent.SheetSigned signed -> one("chambers.text", String.valueOf(signed.document().signer()));
        };
    }

    private List<Phrase> session(HearingId id) { return file.hearing(id).map(one -> one("chambers.river.session", one.startsAt(), one.room())).orElse(List.of()); }

    private List<Phrase> pause(PauseEvent event) {
        return switch (event) {
            case PauseEvent.ProceedingsStayed stayed -> ground("stay", stayed.ground());
            case PauseEvent.ProceedingsResumed resumed -> one("chambers.text", resumed.reasons());
        };
    }

    private List<Phrase> decision(DecisionEvent event) {
        return switch (event) {
            case DecisionEvent.OperativePartAnnounced announced -> one("chambers.outcome." + announced.outcome());
            case DecisionEvent.SimplifiedDecisionIssued issued -> one("chambers.outcome." + issued.outcome());
            case DecisionEvent.CancellationDecided decided -> one("chambers.river.decided", decided.granted() ? "granted" : "refused", decided.reasons());
            case DecisionEvent.DecisionIssued issued -> one("chambers.outcome." + issued.outcome());
            case DecisionEvent.RulingMade made -> one("chambers.outcome." + made.outcome());
            case DecisionEvent.ProceedingsTerminated terminated -> ground("termination", terminated.ground());
            case DecisionEvent.ClaimLeft left -> ground("left", left.ground());
            case DecisionEvent.ActInForce inForce -> one("chambers.river.force", law.papers().actKind(inForce.kind()).title(), inForce.on());
            case DecisionEvent.ActPublished published -> one("chambers.text", published.ecli());
            case DecisionEvent.WritIssued writ -> one("chambers.river.writ", writ.number(), party(writ.creditor()));
            case DecisionEvent.ActSigned _, DecisionEvent.CancellationTermOver _, DecisionEvent.CourtOrderIssued _, DecisionEvent.CourtOrderCancelled _, DecisionEvent.ActCorrected _, DecisionEvent.ActWithdrawn _,
                 DecisionEvent.CaseArchived _ -> List.of();
        };
    }

    private List<Phrase> review(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.ReviewOpened opened -> List.of(Phrase.of("casefile.from", opened.origin().number()), Phrase.of("casefile.judges", opened.judges()));
            case ReviewEvent.CaseRemanded opened -> one("casefile.from", opened.origin().number());
            case ReviewEvent.ComplaintHalted halted -> one("casefile.halted", party(halted.party()), halted.until(), halted.reasons());
            case ReviewEvent.ComplaintCured cured -> by(cured.party());
            case ReviewEvent.ComplaintJoined joined -> by(joined.party());
            case ReviewEvent.ComplaintReturned returned -> {
                List<Phrase> found = ground("return-c", returned.ground());
                yield found.isEmpty() ? ground("return-", returned.ground()) : found;
            }
            case ReviewEvent.ReviewAsked asked -> {
                List<Phrase> phrases = new java.util.ArrayList<>(List.of(Phrase.of("chambers.text", law.procedure(asked.kind()).title()), Phrase.of("chambers.text", party(asked.party()))));
                if (asked.duty() != null) phrases.add(Phrase.of("casefile.note.review-duty." + asked.duty().manner(), asked.duty().sum()));
                yield phrases;
            }
            case ReviewEvent.CaseSentUp sent -> one("casefile.sent-up", law.courts().get(sent.court()).title(), sent.number());
            case ReviewEvent.CaseDemanded demanded -> one("chambers.text", law.courts().get(demanded.court()).title());
            case ReviewEvent.DemandedCaseReturned returned -> ground("return-demanded-offence", returned.ground());
            case ReviewEvent.SubmissionEntered entered -> ground("exceptional-review", entered.ground());
            case ReviewEvent.ExecutionStayAsked asked -> one("chambers.text", law.courts().get(asked.of()).title());
            case ReviewEvent.ExecutionStayed stayed -> stayed.until() == null ? one("casefile.execution.stayed." + stayed.by(), stayed.number())
                    : List.of(Phrase.of("casefile.execution.stayed." + stayed.by(), stayed.number()), Phrase.of("casefile.execution.until", stayed.until()));
            case ReviewEvent.ExecutionResumed resumed -> one("casefile.execution.resumed." + resumed.cause(), resumed.number());
            case ReviewEvent.CaseTakenOver taken -> ground("cancellation", taken.ground());
            case ReviewEvent.ResolutionIssued issued -> {
                List<Phrase> phrases = new java.util.ArrayList<>(one("casefile.review." + issued.outcome()));
                if (issued.ground() != null) phrases.addAll(ground("cancellation", issued.ground()));
                yield phrases;
            }
            case ReviewEvent.ReviewDecided decided -> decided.nextNumber() == null ? one("casefile.decided-above", decided.number(), Phrase.of("casefile.review." + decided.outcome()))
                    : List.of(Phrase.of("casefile.decided-above", decided.number(), Phrase.of("casefile.review." + decided.outcome())), Phrase.of("casefile.goes-on", decided.nextNumber()));
        };
    }

    private List<Phrase> ground(String list, String code) {
        return law.grounds().stream().filter(grounds -> grounds.id().startsWith(list)).flatMap(grounds -> grounds.find(code).stream()).findFirst()
                .map(ground -> one("chambers.river.ground", ground.title(), ground.basis())).orElse(List.of());
    }

    private static List<Phrase> said(List<Reason> notes) { return notes.stream().map(Phrase::of).toList(); }

    private List<Phrase> by(int party) { return one("chambers.text", party(party)); }

    private String party(int number) { return file.party(number).subject().brief(); }

    private static List<Phrase> one(String key, Object... facts) { return List.of(Phrase.of(key, facts)); }
}
