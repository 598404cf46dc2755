package kz.torelik.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an act brings about in its case: a pure function of the disposition.
@Component
class Effects {

    private static final String CUSTODY = "custody";

    private final Grounding grounding;
    private final ReviewActs reviews;
    private final Conciliating conciliating;
    private final ChangingParticipants participants;
    private final LawBook law;

    Effects(Grounding grounding, ReviewActs reviews, Conciliating conciliating, ChangingParticipants participants, LawBook law) {
        this.grounding = grounding;
        this.reviews = reviews;
        this.conciliating = conciliating;
        this.participants = participants;
        this.law = law;
    }

    /// The events beside ActSigned, in their order.
    ///
    /// @param certificate of the refund of the duty, or null where none goes back or none is made yet
    List<Happening> of(CaseFile file, ActId act, Disposition disposition, Language language, LocalDate today, @Nullable FiledDocument certificate) {
        return switch (disposition) {
            case Disposition.Grounded grounded -> grounded(file, act, grounded, language, today, certificate);
            case Disposition.Acceptance(var tongue, var steps) -> {
                List<Happening> both = new ArrayList<>(List.of(Happening.of(new AcceptanceEvent.ClaimAccepted(act, tongue), today)));
                if (!steps.isEmpty()) both.add(Happening.of(new AcceptanceEvent.PreparationBegun(act), today));
                yield both;
            }
            case Disposition.Simplified(var tongue) -> one(new AcceptanceEvent.ClaimAccepted(act, tongue, AcceptanceEvent.ClaimAccepted.SIMPLIFIED), today);
            case Disposition.SimplifiedDecision decision -> one(new DecisionEvent.SimplifiedDecisionIssued(act, decision.outcome()), today);
            case Disposition.OnCancellation(var motion, var granted, var reasons) -> one(new DecisionEvent.CancellationDecided(act, motion, granted, reasons), today);
            case Disposition.Preparation _ -> one(new AcceptanceEvent.PreparationBegun(act), today);
            case Disposition.Extension(var until, var reasons) -> one(new AcceptanceEvent.PreparationExtended(act, until, reasons), today);
            case Disposition.SetForTrial _ -> one(new AcceptanceEvent.PreparationEnded(act), today);
            case Disposition.Resumption(var reasons) -> one(new PauseEvent.ProceedingsResumed(act, reasons), today);
            case Disposition.Correction(var wrong, _, _) -> one(new DecisionEvent.ActCorrected(wrong, act), today);
            case Disposition.Recusal(var granted, var reasons) -> {
                List<PersonId> asked = file.allAskedToRecuse();
                if (asked.size() < 2) yield asked.stream().map(judge -> Happening.of(new AllocationEvent.RecusalDecided(judge, granted, reasons), today)).toList();
                yield List.of(new Happening(new AllocationEvent.RecusalDecided(asked.getFirst(), granted, reasons, asked.subList(1, asked.size())), today, law.instances().recusal(asked.size()).basis()));
            }
            case Disposition.OnMotion(var motion, var granted, var reasons) -> onMotion(file, motion, granted, reasons, today);
            case Disposition.Participants(var change, var reasons) -> {
                List<Happening> all = new ArrayList<>(List.of(new Happening(ChangingParticipants.event(file, act, change), today, ChangingParticipants.basis(file, change, law))));
                all.addAll(participants.beside(file, act, change, reasons));
                yield all;
            }
            case Disposition.Decision decision -> one(new DecisionEvent.DecisionIssued(act, decision.outcome()), today);
            case Disposition.Merits merits -> {
                List<Happening> all = new ArrayList<>(one(decided(act, merits, language), today));
                if (law.papers().actKind(merits.kind()).findOutcome(merits.outcome()).orElseThrow().atOnce()) all.add(Happening.of(new DecisionEvent.ActInForce(act, merits.kind(), today), today));
                yield all;
            }
            case MatterDisposition.Conciliation ordered -> conciliating.effects(act, ordered, language);
            case MatterDisposition.Transfer transfer -> Transferring.effects(file, act, transfer, today);
            case MatterDisposition.Execution execution -> StayingExecution.effects(file, act, execution, today, law);
            case MatterDisposition.ConciliationOver over -> conciliating.effects(file, act, over);
            case MatterDisposition.Matter matter -> Matters.effects(file, act, matter, law, today);
            case Disposition.CourtOrder _ -> one(new DecisionEvent.CourtOrderIssued(act), today);
            case Disposition.OrderCancelled _ -> one(new DecisionEvent.CourtOrderCancelled(act), today);
            case Disposition.LongerTerm(_, var until, var reasons) -> one(new TermEvent.ConsiderationExtended(act, until, reasons), today);
            case PenalDisposition.Verdict verdict -> pronounced(act, verdict, today);
            case PenalDisposition penal -> one(new DecisionEvent.DecisionIssued(act, penal.outcome()), today);
            case ReviewDisposition review -> reviews.effects(file, act, review, today);
        };
    }

    private List<Happening> grounded(CaseFile file, ActId act, Disposition.Grounded grounded, Language language, LocalDate today, @Nullable FiledDocument certificate) {
        Grounding.Found found = grounding.get(file, grounded).orThrow();
        ProceduralEvent event = event(act, grounded, found.ground().title().in(language));
        List<Happening> happenings = new ArrayList<>(conciliating.agreed(file, grounded instanceof Disposition.Termination(var ground) ? ground : ""));
        happenings.add(new Happening(event, today, found.ground().basis()));
        grounding.refund(file, event.word(), grounded.ground())
                .ifPresent(refund -> happenings.add(new Happening(new FilingEvent.DutyRefundOrdered(refund.amount(), refund.basis(), certificate), today, refund.basis())));
        return happenings;
    }

    /// The duty that goes back by a disposition.
    Optional<Grounding.Refund> refund(CaseFile file, ActId act, Disposition disposition) {
        return disposition instanceof Disposition.Grounded grounded && grounding.find(file, grounded).isPresent() ? grounding.refund(file, event(act, grounded, "").word(), grounded.ground()) : Optional.empty();
    }

    /// What follows from an outcome alone.
    ///
    /// @throws IllegalStateException when the law data let the kind bring about something that needs more
    private ProceduralEvent decided(ActId act, Disposition.Merits merits, Language language) {
        return switch (bringsAbout(merits.kind())) {
            case DECISION_ISSUED -> new DecisionEvent.DecisionIssued(act, merits.outcome());
            case CLAIM_ACCEPTED -> new AcceptanceEvent.ClaimAccepted(act, language);
            case PREPARATION_BEGUN -> new AcceptanceEvent.PreparationBegun(act);
            case PREPARATION_ENDED -> new AcceptanceEvent.PreparationEnded(act, merits.kind().equals("resolution-main-trial") ? merits.outcome() : null);
            case RULING_MADE -> new DecisionEvent.RulingMade(act, merits.kind(), merits.outcome(), merits.orders());
            case PROCEEDINGS_RESUMED -> new PauseEvent.ProceedingsResumed(act, String.join(" ", merits.orders()));
            case CONSIDERATION_EXTENDED -> throw new IllegalStateException(merits.kind() + " needs a day");
            case MATTER_RULED, GENERAL_ORDERED, CLAIM_RETURNED, CLAIM_REFUSED, MATERIALS_RETURNED, PROCEEDINGS_STAYED, PROCEEDINGS_TERMINATED, CLAIM_LEFT, COMPLAINT_HALTED, COMPLAINT_RETURNED, DEMANDED_CASE_RETURNED, SUBMISSION_ENTERED, RESOLUTION_ISSUED, EXECUTION_STAY_ASKED, EXECUTION_STAYED, EXECUTION_RESUMED -> throw new IllegalStateException(merits.kind() + " needs more than an outcome");
        };
    }

    private ProceduralEvent grounded(ActId act, Disposition.OnGround disposition, String title) {
        return switch (bringsAbout(disposition.kind())) {
            case CLAIM_RETURNED -> new AcceptanceEvent.ClaimReturned(act, disposition.ground());
            case CLAIM_REFUSED -> new AcceptanceEvent.ClaimRefused(act, disposition.ground());
            case PROCEEDINGS_STAYED -> new PauseEvent.ProceedingsStayed(act, disposition.ground(), title);
            case PROCEEDINGS_TERMINATED -> new DecisionEvent.ProceedingsTerminated(act, disposition.ground());
            case MATERIALS_RETURNED -> new BodyEvent.MaterialsReturned(act, disposition.ground());
            case CLAIM_LEFT -> new DecisionEvent.ClaimLeft(act, disposition.ground());
            case GENERAL_ORDERED -> new AcceptanceEvent.GeneralOrdered(act, disposition.ground());
            case DECISION_ISSUED, CLAIM_ACCEPTED, PREPARATION_BEGUN, PREPARATION_ENDED, RULING_MADE, PROCEEDINGS_RESUMED, CONSIDERATION_EXTENDED, MATTER_RULED, COMPLAINT_HALTED, COMPLAINT_RETURNED, DEMANDED_CASE_RETURNED, SUBMISSION_ENTERED, RESOLUTION_ISSUED, EXECUTION_STAY_ASKED, EXECUTION_STAYED, EXECUTION_RESUMED -> throw new IllegalStateException(disposition.kind() + " takes no ground");
        };
    }

    private CourtPapers.BringsAbout bringsAbout(String kind) {
        CourtPapers.BringsAbout event = law.papers().actKind(kind).bringsAbout();
        if (event == null) throw new IllegalStateException("law/act-kinds.yaml does not say what " + kind + " brings about");
        return event;
    }

    private ProceduralEvent event(ActId act, Disposition.Grounded grounded, String title) {
        return switch (grounded) {
            case Disposition.OnGround general -> grounded(act, general, title);
            case Disposition.Return(var ground) -> new AcceptanceEvent.ClaimReturned(act, ground);
            case Disposition.OrderReturn(var ground) -> new AcceptanceEvent.ClaimReturned(act, ground);
            case Disposition.General(var ground) -> new AcceptanceEvent.GeneralOrdered(act, ground);
            case Disposition.Refusal(var ground) -> new AcceptanceEvent.ClaimRefused(act, ground);
            case Disposition.OrderRefusal(var ground) -> new AcceptanceEvent.ClaimRefused(act, ground);
            case Disposition.Stay(var ground) -> new PauseEvent.ProceedingsStayed(act, ground, title);
            case Disposition.Termination(var ground) -> new DecisionEvent.ProceedingsTerminated(act, ground);
            case Disposition.Leaving(var ground) -> new DecisionEvent.ClaimLeft(act, ground);
        };
    }

    /// A request to restore a term decides as well what becomes of the late paper: the term counts as kept, or the paper goes back (CPC arts. 124, 126).
    private static List<Happening> onMotion(CaseFile file, int motion, boolean granted, String reasons, LocalDate today) {
        List<Happening> all = new ArrayList<>(List.of(Happening.of(new FilingEvent.MotionDecided(motion, granted, reasons), today)));
        file.restoration(motion).ifPresent(asked -> all.add(Happening.of(granted ? new TermEvent.TermRestored(asked.rule(), asked.party(), motion)
                : new TermEvent.PaperReturned(asked.party(), asked.kind(), asked.rule(), motion, List.of()), today)));
        return List.copyOf(all);
    }

    /// Who is in custody has the term of appeal from his own copy, and the copies of a long verdict have a longer term: both are known before the verdict is there (CrPC arts. 418 part 1, 404).
    private static List<Happening> pronounced(ActId act, PenalDisposition.Verdict verdict, LocalDate today) {
        List<Happening> all = new ArrayList<>();
        if (verdict.questions().restraint().equals(CUSTODY)) all.add(Happening.of(new DecisionEvent.RulingMade(act, verdict.kind(), CUSTODY, List.of()), today));
        if (verdict.isLong()) all.add(Happening.of(new DecisionEvent.RulingMade(act, verdict.kind(), "voluminous", List.of()), today));
        all.add(Happening.of(new DecisionEvent.DecisionIssued(act, verdict.outcome()), today));
        return List.copyOf(all);
    }

    private static List<Happening> one(ProceduralEvent event, LocalDate today) { return List.of(Happening.of(event, today)); }
}
