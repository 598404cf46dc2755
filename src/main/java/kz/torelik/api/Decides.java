package kz.torelik.api;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;

/// What an act decides, as programs send and get it: the kind of act (a code of `law/act-kinds.yaml`), and the fields that this kind has.
///
/// @param ground for return, refusal, stay, termination and leaving: a code of the closed list
/// @param steps of the preparation
/// @param until for an extension
/// @param act for a correction, with the `wrong` words and the `right` ones
/// @param motion the number of the motion, or of the complaint, that is decided
/// @param granted whether that motion is granted; after negotiations that failed: whether the judge of the case goes on
/// @param right for `ruling-conciliation` also who conducts the negotiations: the id of the judge or the name of the mediator
/// @param outcome of `ruling-conciliation` the manner: `judge`, `mediator` or `participatory`; of a decision: `satisfied`, `partial` or `dismissed`
/// @param orders for an act that `law/act-kinds.yaml` describes alone: what exactly is established or ordered, one sentence each
/// @param imposes for a resolution on an offence and for a verdict: the penalties and what else has to be answered
/// @param instead what a higher court decides in the place of a ruling: an outcome of the kind of that ruling, with `orders`
/// @param bail for a resolution that sanctions custody: what lets the person out, or why nothing does
/// @param law for a court order: the law by which the claim is satisfied
record Decides(@Nullable String kind, @Nullable String ground, @Nullable String language, @Nullable List<String> steps, @Nullable LocalDate until, @Nullable String reasons, @Nullable String act,
               @Nullable String wrong, @Nullable String right, @Nullable Integer motion, @Nullable Boolean granted, @Nullable String outcome, @Nullable List<AwardBody> awards,
               @Nullable CostsBody costs, @Nullable String law, @Nullable PenaltyBody penalty, @Nullable AlimonyBody alimony, @Nullable String creditorBank, @Nullable String debtorWork, @Nullable List<String> orders,
               @Nullable Imposes imposes, @Nullable String instead, @Nullable BailBody bail) {

    private Decides(@Nullable String kind, @Nullable String ground, @Nullable String language, @Nullable List<String> steps, @Nullable LocalDate until, @Nullable String reasons, @Nullable String act,
                    @Nullable String wrong, @Nullable String right, @Nullable Integer motion, @Nullable Boolean granted, @Nullable String outcome, @Nullable List<AwardBody> awards,
                    @Nullable CostsBody costs, @Nullable String law, @Nullable PenaltyBody penalty, @Nullable AlimonyBody alimony, @Nullable String creditorBank, @Nullable String debtorWork, @Nullable List<String> orders,
                    @Nullable Imposes imposes, @Nullable String instead) {
        this(kind, ground, language, steps, until, reasons, act, wrong, right, motion, granted, outcome, awards, costs, law, penalty, alimony, creditorBank, debtorWork, orders, imposes, instead, null);
    }

    /// @param sum what lets the person out, or null where none is set
    /// @param none a ground of `law/grounds/no-bail.yaml`, or null where a bail is set
    record BailBody(@Nullable String sum, @Nullable List<String> duties, @Nullable String none) {

        static @Nullable BailBody of(Disposition.@Nullable Bail bail) { return bail == null ? null : new BailBody(bail.sum() == null ? null : bail.sum().toString(), bail.duties(), bail.none()); }

        Disposition.Bail toBail() { return new Disposition.Bail(sum == null || sum.isBlank() ? null : Fields.sum("bail.sum", sum), Fields.list(duties), none == null || none.isBlank() ? null : none); }
    }

    record AwardBody(@Nullable Integer creditor, @Nullable Integer debtor, @Nullable String sum, @Nullable String purpose) {

        static AwardBody of(Disposition.Award award) { return new AwardBody(award.creditor(), award.debtor(), award.sum().toString(), award.purpose()); }

        Disposition.Award toAward() {
            Fields.given("awards.sum", sum);
            return new Disposition.Award(Fields.given("awards.creditor", creditor), Fields.given("awards.debtor", debtor), Fields.sum("awards.sum", sum), Fields.or(purpose, ""));
        }
    }

    record CostsBody(@Nullable String duty, @Nullable String representation, @Nullable String budget) {

        static CostsBody of(Disposition.Costs costs) { return new CostsBody(costs.duty().toString(), costs.representation().toString(), costs.budget().toString()); }

        Disposition.Costs toCosts() { return new Disposition.Costs(Fields.sum("costs.duty", duty), Fields.sum("costs.representation", representation), Fields.sum("costs.budget", budget)); }
    }

    record PenaltyBody(@Nullable String sum, @Nullable LocalDate from, @Nullable LocalDate to) {

        Disposition.Penalty toPenalty() {
            Fields.given("penalty.sum", sum);
            return new Disposition.Penalty(Fields.sum("penalty.sum", sum), Fields.given("penalty.from", from), Fields.given("penalty.to", to));
        }
    }

    record AlimonyBody(@Nullable List<ChildBody> children, @Nullable String payment, @Nullable LocalDate from, @Nullable String until) {

        Disposition.Alimony toAlimony() {
            return new Disposition.Alimony(Fields.list(children).stream().map(child -> new Disposition.Child(Fields.given("alimony.children.name", child.name()), Fields.given("alimony.children.born", child.born()))).toList(),
                    Fields.given("alimony.payment", payment), Fields.given("alimony.from", from), Fields.given("alimony.until", until));
        }
    }

    record ChildBody(@Nullable String name, @Nullable LocalDate born) {}

    private static Decides of(Disposition disposition, @Nullable String ground, @Nullable String language, @Nullable List<String> steps, @Nullable LocalDate until, @Nullable String reasons) {
        return new Decides(disposition.kind(), ground, language, steps, until, reasons, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Decides plain(Disposition disposition) { return of(disposition, null, null, null, null, null); }

    private Decides correcting(Disposition.Correction it) {
        return new Decides(kind, null, null, null, null, null, it.act().toString(), it.wrong(), it.right(), null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private Decides answering(int motion, boolean granted, String why) {
        return new Decides(kind, null, null, null, null, why, null, null, null, motion == 0 ? null : motion, granted, null, null, null, null, null, null, null, null, null, null, null);
    }

    /// The number of a complaint travels in the field of the motion: one act is about one or the other.
    private Decides complaining(int complaint, @Nullable String why, @Nullable LocalDate day, @Nullable String because, @Nullable String how) {
        return new Decides(kind, why == null || why.isEmpty() ? null : why, null, null, day, because, null, null, null, complaint == 0 ? null : complaint, null, how, null, null, null, null, null, null, null, null, null, null);
    }

    private Decides awarding(@Nullable String outcome, List<Disposition.Award> awards, Disposition.Costs costs) {
        return new Decides(kind, null, null, null, null, null, null, null, null, null, null, outcome, awards.stream().map(AwardBody::of).toList(), CostsBody.of(costs), null, null, null, null, null, null, null, null);
    }

    /// The sums that the act of a higher court awards instead.
    private Decides sums(List<Disposition.Award> instead, Disposition.Costs distributed) {
        if (instead.isEmpty() && distributed.equals(Disposition.Costs.NONE)) return this;
        return new Decides(kind, ground, null, null, null, null, null, null, null, null, null, outcome, instead.stream().map(AwardBody::of).toList(), CostsBody.of(distributed), null, null, null, null, null, null, null, null);
    }

    private Decides replacing(ReviewDisposition.Resolution.@Nullable Instead other) {
        return other == null ? this : new Decides(kind, ground, null, null, null, null, null, null, null, null, null, outcome, awards, costs, null, null, null, null, null, other.orders(), null, other.outcome());
    }

    /// The penalty or the verdict that takes the place of the contested one.
    private Decides replacing(@Nullable PenalDisposition other) {
        return other == null ? this : new Decides(kind, ground, null, null, null, null, null, null, null, null, null, outcome, awards, costs, null, null, null, null, null, null, Imposes.of(other), null);
    }

    private Decides stating(Disposition.Merits it) {
        return new Decides(kind, null, null, null, null, null, null, null, null, null, null, it.outcome(), null, null, null, null, null, null, null, it.orders(), null, null, BailBody.of(it.bail()));
    }

    private Decides imposing(PenalDisposition it) {
        return new Decides(kind, null, null, null, null, null, null, null, null, null, null, it.outcome(), null, null, null, null, null, null, null, null, Imposes.of(it), null);
    }

    private Decides ruling(MatterDisposition.Matter it) {
        return new Decides(kind, null, null, null, null, it.reasons().isEmpty() ? null : it.reasons(), null, null, null, it.motion() == 0 ? null : it.motion(), null, it.outcome(), it.awards().stream().map(AwardBody::of).toList(),
                CostsBody.of(it.costs()), null, null, null, null, null, it.orders(), null, null);
    }

    /// The manner travels in the field of the outcome, who conducts the negotiations in that of the right words.
    private Decides negotiating(int motion, String manner, String who, LocalDate until, String why) {
        return new Decides(kind, null, null, null, until, why, null, null, who.isEmpty() ? null : who, motion, null, manner, null, null, null, null, null, null, null, null, null, null);
    }

    private Decides ordering(Disposition.CourtOrder it) {
        Disposition.Penalty fine = it.penalty();
        Disposition.Alimony alimony = it.alimony();
        return new Decides(kind, null, null, null, null, null, null, null, null, null, null, null, awards, costs, it.law(),
                fine == null ? null : new PenaltyBody(fine.sum().toString(), fine.from(), fine.to()),
                alimony == null ? null : new AlimonyBody(alimony.children().stream().map(child -> new ChildBody(child.name(), child.born())).toList(), alimony.payment(), alimony.from(), alimony.until()),
                it.creditorBank(), it.debtorWork(), null, null, null);
    }

    static Decides of(Disposition disposition) {
        return switch (disposition) {
            case Disposition.Acceptance(Language language, List<String> steps) -> of(disposition, null, language.tag(), steps, null, null);
            case Disposition.Simplified(Language language) -> of(disposition, null, language.tag(), null, null, null);
            case Disposition.OnCancellation(int motion, boolean granted, String reasons) -> plain(disposition).answering(motion, granted, reasons);
            case Disposition.Grounded grounded -> of(disposition, grounded.ground(), null, null, null, null);
            case Disposition.Preparation(List<String> steps) -> of(disposition, null, null, steps, null, null);
            case Disposition.LongerTerm(_, LocalDate until, String reasons) -> of(disposition, null, null, null, until, reasons);
            case Disposition.Extension(LocalDate until, String reasons) -> of(disposition, null, null, null, until, reasons);
            case Disposition.Resumption(String reasons) -> of(disposition, null, null, null, null, reasons);
            case Disposition.Correction correction -> plain(disposition).correcting(correction);
            case Disposition.Recusal(boolean granted, String reasons) -> plain(disposition).answering(0, granted, reasons);
            case Disposition.OnMotion(int motion, boolean granted, String reasons) -> plain(disposition).answering(motion, granted, reasons);
            case Disposition.Deciding decision -> plain(disposition).awarding(decision.outcome(), decision.awards(), decision.costs());
            case Disposition.Merits merits -> plain(disposition).stating(merits);
            case MatterDisposition.Matter matter -> plain(disposition).ruling(matter);
            case MatterDisposition.Conciliation(int motion, String manner, var judge, String mediator, LocalDate until, String reasons) -> plain(disposition).negotiating(motion, manner, judge == null ? mediator : judge.toString(), until, reasons);
            case MatterDisposition.Transfer(_, var court, String reasons) -> of(disposition, court.digits(), null, null, null, reasons);
            case MatterDisposition.Execution(_, _, String reasons, LocalDate until) -> of(disposition, null, null, null, until, reasons);
            case MatterDisposition.ConciliationOver(boolean same, String reasons) -> plain(disposition).answering(0, same, reasons);
            case Disposition.CourtOrder order -> plain(disposition).awarding(null, order.awards(), order.costs()).ordering(order);
            case PenalDisposition penal -> plain(disposition).imposing(penal);
            case ReviewDisposition.Halting(_, int complaint, LocalDate until, String reasons) -> plain(disposition).complaining(complaint, null, until, reasons, null);
            case ReviewDisposition.ComplaintReturn(_, int complaint, String ground) -> plain(disposition).complaining(complaint, ground, null, null, null);
            case ReviewDisposition.Resolution(_, String outcome, String ground, var awards, var costs, var other, var penalty) -> plain(disposition).complaining(0, ground, null, null, outcome).sums(awards, costs).replacing(other).replacing(penalty);
            case ReviewDisposition review -> of(disposition, review.ground(), null, null, null, null);
            case Disposition.Participants(var _, String reasons) -> of(disposition, null, null, null, null, reasons);
            case Disposition.SetForTrial _, Disposition.OrderCancelled _ -> plain(disposition);
        };
    }

    /// @throws Refused with `act-kind-unknown`, `field-missing` or `field-unreadable`
    Disposition toDisposition(LawBook book) {
        return switch (Fields.given("decides.kind", kind)) {
            case "ruling-acceptance" -> new Disposition.Acceptance(spoken(), Fields.list(steps));
            case "ruling-simplified" -> new Disposition.Simplified(spoken());
            case "ruling-general" -> new Disposition.General(why());
            case "ruling-return" -> new Disposition.Return(why());
            case "ruling-refusal" -> new Disposition.Refusal(why());
            case "ruling-return-order" -> new Disposition.OrderReturn(why());
            case "ruling-refusal-order" -> new Disposition.OrderRefusal(why());
            case "ruling-preparation" -> new Disposition.Preparation(Fields.list(steps));
            case "ruling-extension" -> new Disposition.Extension(Fields.given("until", until), because());
            case "ruling-hearing" -> new Disposition.SetForTrial();
            case "ruling-stay" -> new Disposition.Stay(why());
            case "ruling-resumption" -> new Disposition.Resumption(because());
            case "ruling-termination" -> new Disposition.Termination(why());
            case "ruling-left" -> new Disposition.Leaving(why());
            case "ruling-correction" -> new Disposition.Correction(Fields.id("act", act, ActId::find), Fields.given("wrong", wrong), Fields.given("right", right));
            case "ruling-recusal" -> new Disposition.Recusal(Fields.given("granted", granted), because());
            case MatterDisposition.Transfer.UP, MatterDisposition.Transfer.TO -> new MatterDisposition.Transfer(kind, kz.torelik.kernel.CourtCode.of(Fields.given("ground", ground)), because());
            case "ruling-motion" -> new Disposition.OnMotion(Fields.given("motion", motion), Fields.given("granted", granted), because());
            case "ruling-conciliation" -> new MatterDisposition.Conciliation(Fields.given("motion", motion), Fields.among("outcome", outcome, List.of("judge", "mediator", "participatory")),
                    "judge".equals(outcome) ? Fields.id("right", right, PersonId::find) : null, "mediator".equals(outcome) ? Fields.given("right", right) : "", Fields.given("until", until), because());
            case "ruling-conciliation-over" -> new MatterDisposition.ConciliationOver(Fields.given("granted", granted), because());
            case "decision" -> new Disposition.Decision(Fields.given("outcome", outcome), awarded(), spent());
            case "decision-simplified" -> new Disposition.SimplifiedDecision(Fields.given("outcome", outcome), awarded(), spent());
            case "ruling-cancel-simplified" -> new Disposition.OnCancellation(Fields.given("motion", motion), Fields.given("granted", granted), because());
            case "court-order" -> new Disposition.CourtOrder(Fields.given("law", law), awarded(), penalty == null ? null : penalty.toPenalty(), alimony == null ? null : alimony.toAlimony(), spent(),
                    creditorBank, debtorWork);
            case "resolution-offence" -> Fields.given("imposes", imposes).toOffence();
            case "verdict" -> Fields.given("imposes", imposes).toVerdict();
            case "ruling-cancel-order" -> new Disposition.OrderCancelled();
            case "ruling-complaint-halted" -> new ReviewDisposition.Halting(Fields.given("motion", motion), Fields.given("until", until), because());
            case "ruling-complaint-return", "cassation-return" -> new ReviewDisposition.ComplaintReturn(Fields.given("decides.kind", kind), Fields.given("motion", motion), why());
            case "ruling-taken-over" -> new ReviewDisposition.TakingOver(why());
            case "submission-supreme" -> new ReviewDisposition.Submission(why());
            case "resolution-appeal", "ruling-appeal-ending", "ruling-private-complaint", "resolution-cassation", "resolution-supreme" ->
                    replaced(new ReviewDisposition.Resolution(Fields.given("decides.kind", kind), Fields.given("outcome", outcome), ground == null ? "" : ground).awarding(awarded(), spent()), instead, Fields.list(orders));
            case String other -> general(other, book);
        };
    }

    private static ReviewDisposition.Resolution replaced(ReviewDisposition.Resolution resolution, @Nullable String instead, List<String> orders) { return instead == null ? resolution : resolution.deciding(instead, orders); }

    /// A kind that the law data describe alone.
    private Disposition general(String code, LawBook book) {
        CourtPapers.BringsAbout event = book.papers().findActKind(code).map(CourtPapers.ActKind::bringsAbout).orElseThrow(() -> new Refused(Refusal.of("act-kind-unknown", code)));
        if (event.isOfReview()) return review(code, event, book);
        if (event.isOfExecution()) return new MatterDisposition.Execution(code, event == CourtPapers.BringsAbout.EXECUTION_STAYED, because(), until);
        if (event == CourtPapers.BringsAbout.CONSIDERATION_EXTENDED) return new Disposition.LongerTerm(code, Fields.given("until", until), because());
        if (event == CourtPapers.BringsAbout.MATTER_RULED) {
            return new MatterDisposition.Matter(code, Fields.given("outcome", outcome), motion == null ? 0 : motion, Fields.or(reasons, ""), Fields.list(orders), awarded(), spent());
        }
        return event.isGrounded() ? new Disposition.OnGround(code, why()) : new Disposition.Merits(code, Fields.given("outcome", outcome), Fields.list(orders), bail == null ? null : bail.toBail());
    }

    /// An act about a complaint of which the law data say what it needs.
    private Disposition review(String code, CourtPapers.BringsAbout event, LawBook book) {
        if (event == CourtPapers.BringsAbout.COMPLAINT_HALTED) return new ReviewDisposition.Halting(code, Fields.given("motion", motion), Fields.given("until", until), because());
        if (event == CourtPapers.BringsAbout.COMPLAINT_RETURNED) return new ReviewDisposition.ComplaintReturn(code, Fields.given("motion", motion), why());
        if (event == CourtPapers.BringsAbout.DEMANDED_CASE_RETURNED) return new ReviewDisposition.DemandedReturn(why());
        if (event == CourtPapers.BringsAbout.SUBMISSION_ENTERED) return new ReviewDisposition.Submission(code, why());
        ReviewDisposition.Resolution decided = new ReviewDisposition.Resolution(code, Fields.given("outcome", outcome), ground == null ? "" : ground);
        if (instead != null) decided = decided.deciding(instead, Fields.list(orders));
        else if (orders != null) decided = decided.changing(orders);
        boolean verdict = book.papers().actKind(code).findOutcome(decided.outcome()).filter(one -> one.asks().contains(CourtPapers.Replacing.VERDICT)).isPresent();
        return imposes == null ? decided : decided.imposing(verdict ? imposes.toVerdict() : imposes.toOffence());
    }

    private Language spoken() { return Language.find(Fields.among("language", language, List.of("kk", "ru"))).orElseThrow(); }

    private String why() { return Fields.given("ground", ground); }

    private String because() { return Fields.given("reasons", reasons); }

    private List<Disposition.Award> awarded() { return Fields.list(awards).stream().map(AwardBody::toAward).toList(); }

    private Disposition.Costs spent() { return costs == null ? Disposition.Costs.NONE : costs.toCosts(); }
}
