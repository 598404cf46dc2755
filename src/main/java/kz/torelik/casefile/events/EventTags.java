package kz.torelik.casefile.events;

import java.util.Map;
import kz.torelik.kernel.ActId;
import org.jspecify.annotations.Nullable;

/// What an event was about, in the words that `law/` uses beside the word of the event: `notice-sent:claim-copy`.
///
/// @param kind what narrows the event: the kind of an act, a notice, a motion or a hearing, the ground, the outcome, `granted` or `refused`;
///             for `claim-accepted` it is `general` or `simplified`, for `hearing-closed` it is `deliberation` or `session`; null where the event has only one kind
/// @param party the number of the participant it concerns, or null
/// @param matter what belongs together within the case: a hearing, a motion, a judge asked to step back, an act; or null
public record EventTags(@Nullable String kind, @Nullable Integer party, @Nullable String matter) {

    private static final EventTags NONE = new EventTags(null, null, null);

    /// @param actKinds the kinds of the acts signed before, by which `act-published:decision` is told from others
    public static EventTags of(ProceduralEvent event, Map<ActId, String> actKinds) {
        return switch (event) {
            case FilingEvent filing -> of(filing);
            case AllocationEvent allocation -> of(allocation);
            case ServiceEvent service -> of(service);
            case AcceptanceEvent acceptance -> of(acceptance);
            case HearingEvent hearing -> of(hearing);
            case PauseEvent pause -> of(pause);
            case DecisionEvent decision -> of(decision, actKinds);
            case PartyEvent party -> of(party);
            case TermEvent term -> of(term);
            case ReportEvent report -> of(report);
            case BodyEvent body -> of(body, actKinds);
            case ReviewEvent review -> of(review);
            case JuryEvent jury -> of(jury);
            case MatterEvent matter -> of(matter);
            case RecordingEvent recording -> of(recording);
        };
    }

    private static EventTags of(JuryEvent event) {
        return switch (event) {
            case JuryEvent.CandidatesDrawn _, JuryEvent.JuryFormed _, JuryEvent.QuestionsPut _, JuryEvent.PunishmentVoted _ -> NONE;
            case JuryEvent.JuryAnswered answered -> kind(answered.outcome());
            case JuryEvent.JurorReplaced replaced -> kind(replaced.cause());
            case JuryEvent.JuryDissolved dissolved -> kind(dissolved.ground());
        };
    }

    private static EventTags of(PartyEvent event) {
        return switch (event) {
            case PartyEvent.PartyEntered entered -> new EventTags(entered.manner(), entered.party().number(), null);
            case PartyEvent.PartyLeft left -> new EventTags(left.cause(), left.party(), null);
            case PartyEvent.DefendantReplaced replaced -> party(replaced.party());
            case PartyEvent.SuccessionAllowed allowed -> new EventTags(allowed.cause(), allowed.party(), null);
            case PartyEvent.CounterClaimFiled filed -> new EventTags(null, filed.party(), "counter-claim-" + filed.number());
            case PartyEvent.CounterClaimDecided decided -> new EventTags(decided.outcome(), null, "counter-claim-" + decided.number());
            case PartyEvent.CaseJoined joined -> new EventTags(null, null, joined.other().toString());
            case PartyEvent.JoinedTo joined -> new EventTags(null, null, joined.other().toString());
            case PartyEvent.JoinderAsked asked -> new EventTags(null, null, asked.later().toString());
            case PartyEvent.JoinderAnswered answered -> new EventTags(answered.agreed() ? "agreed" : "declined", null, answered.later().toString());
            case PartyEvent.MaterialsJoined joined -> new EventTags(null, null, joined.other().toString());
            case PartyEvent.ClaimSevered severed -> new EventTags(null, null, severed.other().toString());
            case PartyEvent.SeveredFrom severed -> new EventTags(null, null, severed.other().toString());
        };
    }

    private static EventTags of(TermEvent event) {
        return switch (event) {
            case TermEvent.TermSet set -> new EventTags(null, set.party(), "task-" + set.number());
            case TermEvent.TermProlonged prolonged -> new EventTags(null, prolonged.party(), "task-" + prolonged.number());
            case TermEvent.ConsiderationExtended extended -> new EventTags(null, null, extended.act().toString());
            case TermEvent.TaskDone done -> new EventTags(null, done.party(), "task-" + done.number());
            case TermEvent.RestorationAsked asked -> new EventTags(asked.rule(), asked.party(), "motion-" + asked.motion());
            case TermEvent.TermRestored restored -> new EventTags(restored.rule(), restored.party(), "motion-" + restored.motion());
            case TermEvent.PaperReturned returned -> new EventTags(returned.motion() == null ? "late" : "not-restored", returned.party(), null);
        };
    }

    private static EventTags of(ReportEvent event) {
        return switch (event) {
            case ReportEvent.MeasureExecuted executed -> new EventTags(null, null, executed.act().toString());
            case ReportEvent.WritExecuted executed -> new EventTags(null, null, executed.act().toString());
            case ReportEvent.PrivateRulingReceived received -> new EventTags(null, null, received.act().toString());
            case ReportEvent.MatterDecided decided -> new EventTags(decided.outcome(), null, decided.matter().toString());
            case ReportEvent.ReportReceived report -> new EventTags(report.about(), null, report.act().toString());
        };
    }

    private static EventTags of(FilingEvent event) {
        return switch (event) {
            case FilingEvent.ClaimFiled _, FilingEvent.DutyRefundOrdered _ -> NONE;
            case FilingEvent.DutySettled settled -> kind(settled.manner());
            case FilingEvent.ResponseFiled response -> party(response.party());
            case FilingEvent.EvidenceFiled evidence -> party(evidence.party());
            case FilingEvent.MotionFiled motion -> new EventTags(motion.kind(), motion.party(), "motion-" + motion.motion());
            case FilingEvent.MotionDecided decided -> new EventTags(granted(decided.granted()), null, "motion-" + decided.motion());
            case FilingEvent.ObjectionFiled objection -> party(objection.party());
            case FilingEvent.AppealFiled appeal -> party(appeal.party());
        };
    }

    private static EventTags of(AllocationEvent event) {
        return switch (event) {
            case AllocationEvent.DrawCommitted committed -> new EventTags(null, null, committed.draw().toString());
            case AllocationEvent.JudgeDrawn drawn -> new EventTags(null, null, drawn.draw().toString());
            case AllocationEvent.RecusalRequested requested -> new EventTags(requested.ground(), requested.party() == 0 ? null : requested.party(), requested.judge().toString());
            case AllocationEvent.RecusalDecided decided -> new EventTags(granted(decided.granted()), null, decided.judge().toString());
            case AllocationEvent.BenchImpossible _, AllocationEvent.CaseMoved _ -> NONE;
            case AllocationEvent.JurisdictionAsked asked -> new EventTags(null, null, asked.act().toString());
            case AllocationEvent.JurisdictionDetermined determined -> new EventTags(null, null, determined.act().toString());
        };
    }

    private static EventTags of(ServiceEvent event) {
        return switch (event) {
            case ServiceEvent.NoticeSent sent -> new EventTags(sent.about(), sent.party(), sent.notice().toString());
            case ServiceEvent.NoticeDelivered delivered -> new EventTags(delivered.about(), delivered.party(), delivered.notice().toString());
            case ServiceEvent.NoticeFailed failed -> new EventTags(failed.about(), failed.party(), failed.notice().toString());
            case ServiceEvent.NoticeRead read -> new EventTags(read.about(), read.party(), read.notice().toString());
            case ServiceEvent.ClaimCopyReceived received -> new EventTags(null, received.party(), received.notice().toString());
            case ServiceEvent.OrderCopyReceived received -> new EventTags(null, received.party(), received.notice().toString());
            case ServiceEvent.SimplifiedNoticeReceived received -> new EventTags(null, received.party(), received.notice().toString());
            case ServiceEvent.DecisionCopyReceived received -> new EventTags(null, received.party(), received.notice().toString());
        };
    }

    private static EventTags of(AcceptanceEvent event) {
        return switch (event) {
            case AcceptanceEvent.ClaimReturned returned -> new EventTags(returned.ground(), null, returned.act().toString());
            case AcceptanceEvent.ClaimRefused refused -> new EventTags(refused.ground(), null, refused.act().toString());
            case AcceptanceEvent.ClaimAccepted accepted -> kind(accepted.manner() == null ? "general" : accepted.manner());
            case AcceptanceEvent.GeneralOrdered ordered -> new EventTags(ordered.ground(), null, ordered.act().toString());
            case AcceptanceEvent.ConciliationBegun _, AcceptanceEvent.PretrialProtocolMade _, AcceptanceEvent.PreparationBegun _, AcceptanceEvent.PreparationExtended _ -> NONE;
            case AcceptanceEvent.PreparationEnded ended -> kind(ended.manner());
        };
    }

    private static EventTags of(HearingEvent event) {
        return switch (event) {
            case HearingEvent.HearingSet set -> new EventTags(set.kind(), null, set.hearing().toString());
            case HearingEvent.HearingMoved moved -> new EventTags(null, null, moved.hearing().toString());
            case HearingEvent.HearingOpened opened -> new EventTags(null, null, opened.hearing().toString());
            case HearingEvent.HearingAdjourned adjourned -> new EventTags(adjourned.ground(), null, adjourned.hearing().toString());
            case HearingEvent.HearingClosed closed -> new EventTags(closed.deliberation() ? "deliberation" : "session", null, closed.hearing().toString());
            case HearingEvent.ProtocolSigned signed -> new EventTags(null, null, signed.hearing().toString());
            case HearingEvent.RulingAnnounced announced -> kind(announced.kind());
            case HearingEvent.OpinionGiven given -> new EventTags(given.manner(), given.party(), given.hearing().toString());
            case HearingEvent.ConversationHeld held -> new EventTags(null, null, held.conversation().toString());
            case HearingEvent.ActionDone done -> new EventTags(null, null, "action-" + done.number());
            case HearingEvent.SheetSigned signed -> new EventTags(null, null, signed.hearing().toString());
            case HearingEvent.ActionProtocolSigned signed -> new EventTags(null, null, "action-" + signed.number());
        };
    }

    private static EventTags of(RecordingEvent event) {
        String kind = switch (event) {
            case RecordingEvent.RecordingInterrupted interrupted -> interrupted.cause();
            case RecordingEvent.RecordingKept kept -> kept.state();
            case RecordingEvent.TranscriptMade made -> made.by();
            case RecordingEvent.HearingDelayed _, RecordingEvent.HearingNotHeld _, RecordingEvent.RecordingDestroyed _ -> null;
        };
        return new EventTags(kind, null, event.hearing().toString());
    }

    private static EventTags of(PauseEvent event) {
        return switch (event) {
            case PauseEvent.ProceedingsStayed stayed -> kind(stayed.ground());
            case PauseEvent.ProceedingsResumed _ -> NONE;
        };
    }

    private static EventTags of(DecisionEvent event, Map<ActId, String> actKinds) {
        return switch (event) {
            case DecisionEvent.ActSigned signed -> new EventTags(signed.kind(), null, signed.act().toString());
            case DecisionEvent.OperativePartAnnounced announced -> kind(announced.outcome());
            case DecisionEvent.DecisionIssued issued -> new EventTags(issued.outcome(), null, issued.act().toString());
            case DecisionEvent.RulingMade made -> new EventTags(made.outcome(), null, made.act().toString());
            case DecisionEvent.SimplifiedDecisionIssued issued -> new EventTags(issued.outcome(), null, issued.act().toString());
            case DecisionEvent.CancellationTermOver over -> new EventTags(null, null, over.act().toString());
            case DecisionEvent.CancellationDecided decided -> new EventTags(granted(decided.granted()), null, "motion-" + decided.motion());
            case DecisionEvent.CourtOrderIssued issued -> new EventTags(null, null, issued.act().toString());
            case DecisionEvent.CourtOrderCancelled cancelled -> new EventTags(null, null, cancelled.act().toString());
            case DecisionEvent.ProceedingsTerminated terminated -> new EventTags(terminated.ground(), null, terminated.act().toString());
            case DecisionEvent.ClaimLeft left -> new EventTags(left.ground(), null, left.act().toString());
            case DecisionEvent.ActInForce inForce -> new EventTags(inForce.kind(), null, inForce.act().toString());
            case DecisionEvent.ActCorrected corrected -> new EventTags(actKinds.get(corrected.act()), null, corrected.act().toString());
            case DecisionEvent.ActPublished published -> new EventTags(actKinds.get(published.act()), null, published.act().toString());
            case DecisionEvent.ActWithdrawn withdrawn -> new EventTags(actKinds.get(withdrawn.act()), null, withdrawn.act().toString());
            case DecisionEvent.WritIssued writ -> new EventTags(null, writ.creditor(), writ.act().toString());
            case DecisionEvent.CaseArchived _ -> NONE;
        };
    }

    private static EventTags of(BodyEvent event, Map<ActId, String> actKinds) {
        return switch (event) {
            case BodyEvent.MaterialsReceived received -> kind(received.materials().kind());
            case BodyEvent.MaterialsReturned returned -> new EventTags(returned.ground(), null, returned.act().toString());
            case BodyEvent.ActDelivered delivered -> new EventTags(delivered.after(), null, delivered.act().toString());
            case BodyEvent.PaperDelivered delivered -> new EventTags(delivered.after(), null, delivered.paper().toString());
        };
    }

    private static EventTags of(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.ReviewOpened opened -> kind(opened.origin().outcome());
            case ReviewEvent.CaseRemanded _ -> NONE;
            case ReviewEvent.ComplaintJoined joined -> new EventTags(null, joined.party(), complaint(joined.complaint()));
            case ReviewEvent.ComplaintHalted halted -> new EventTags(null, halted.party(), complaint(halted.complaint()));
            case ReviewEvent.ComplaintCured cured -> new EventTags(null, cured.party(), complaint(cured.complaint()));
            case ReviewEvent.CaseDemanded _ -> NONE;
            case ReviewEvent.DemandedCaseReturned returned -> kind(returned.ground());
            case ReviewEvent.ComplaintReturned returned -> new EventTags(returned.ground(), returned.party(), complaint(returned.complaint()));
            case ReviewEvent.ReviewAsked asked -> new EventTags(asked.kind(), asked.party(), null);
            case ReviewEvent.CaseSentUp sent -> new EventTags(sent.kind(), null, sent.review().toString());
            case ReviewEvent.SubmissionEntered entered -> new EventTags(entered.ground(), null, entered.act().toString());
            case ReviewEvent.ExecutionStayAsked asked -> new EventTags(null, null, asked.act().toString());
            case ReviewEvent.ExecutionStayed stayed -> new EventTags(stayed.by(), null, stayed.review().toString());
            case ReviewEvent.ExecutionResumed resumed -> new EventTags(resumed.cause(), null, resumed.review().toString());
            case ReviewEvent.CaseTakenOver taken -> new EventTags(taken.ground(), null, taken.act().toString());
            case ReviewEvent.ResolutionIssued issued -> new EventTags(issued.outcome(), null, issued.act().toString());
            case ReviewEvent.ReviewDecided decided -> new EventTags(decided.said(), null, decided.review().toString());
        };
    }

    private static EventTags of(MatterEvent event) {
        return switch (event) {
            case MatterEvent.MatterRuled ruled -> new EventTags(ruled.outcome(), null, ruled.act().toString());
            case MatterEvent.ComplaintFiled filed -> new EventTags(filed.kind(), filed.party(), null);
            case MatterEvent.SettlementFiled filed -> new EventTags(filed.manner(), filed.party(), settlement(filed.number()));
            case MatterEvent.SettlementSigned signed -> new EventTags(null, signed.party(), settlement(signed.number()));
            case MatterEvent.MediationOrdered ordered -> kind(ordered.manner());
            case MatterEvent.MediationEnded ended -> kind(ended.outcome());
        };
    }

    private static String settlement(int number) { return "settlement-" + number; }

    private static String complaint(int number) { return "complaint-" + number; }

    private static EventTags kind(@Nullable String kind) { return new EventTags(kind, null, null); }

    private static EventTags party(int party) { return new EventTags(null, party, null); }

    private static String granted(boolean granted) { return granted ? "granted" : "refused"; }
}
