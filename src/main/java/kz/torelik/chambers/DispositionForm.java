package kz.torelik.chambers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.Disposition.Award;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.CourtPapers;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// What an act decides, between the fields of its form and the disposition of `acts`.
final class DispositionForm {

    static final int AWARDS = 3;
    static final int CHILDREN = 4;
    static final List<String> SHARES = List.of("1/4", "1/3", "1/2");

    private DispositionForm() {}

    /// A field with what is wrong with it.
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Read.Faulty fault;

        Unreadable(String field, Refusal refusal) {
            super(refusal.code());
            this.fault = new Read.Faulty(field, refusal);
        }
    }

    /// What the fields say, or the first of them that says nothing.
    sealed interface Read {

        record Said(Disposition disposition) implements Read {}

        /// @param refusal `act-kind-unknown`, `act-choose-ground`, `act-choose-outcome`, `act-sum-unreadable`, `act-day-unreadable`, `act-reasons-missing`, `act-order-law`, `verdict-finding`
        record Faulty(String field, Refusal refusal) implements Read {}
    }

    /// Reads the fields of a kind of act.
    static Read read(CourtPapers.ActKind kind, Form form) {
        try {
            return disposition(kind.code(), form).or(() -> general(kind, form)).<Read>map(Read.Said::new).orElseGet(() -> new Read.Faulty("form", Refusal.of("act-kind-unknown", kind.code())));
        } catch (Unreadable unreadable) {
            return unreadable.fault;
        }
    }

    /// The field at which a refusal of the use cases belongs.
    static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "act-choose-ground", "act-ground-unknown" -> "ground";
            case "act-choose-outcome", "act-outcome-differs", "act-outcome-unknown" -> "outcome";
            case "act-party-unknown", "act-order-empty" -> "award-1-sum";
            case "act-order-children" -> "child-1-name";
            case "act-order-law" -> "law";
            case "act-until-past", "act-until-too-far", "act-not-extendable" -> "until";
            case "act-reasons-missing" -> "reasons";
            case "act-motion-needed", "act-motion-unknown", "act-motion-own-act" -> "motion";
            case "matter-empty" -> "orders";
            case "act-bail-missing", "act-bail-both", "act-bail-sum", "act-bail-not-here" -> "bail-sum";
            case "act-bail-duties" -> "bail-duties";
            case "act-bail-ground" -> "bail-none";
            case "conciliation-manner", "conciliation-not-mediator", "settlement-none", "settlement-unsigned" -> "outcome";
            case "conciliation-judge" -> "mediating";
            case "conciliation-contract" -> "mediator";
            case "conciliation-long" -> "until";
            case "matter-costs-limit" -> "representation";
            case "matter-executed", "matter-language", "matter-reasoned-differs", "matter-stands", "matter-nothing-stands" -> "outcome";
            case "act-wrong-words" -> "wrong";
            case "act-complaint-unknown" -> "complaint";
            case "act-instead-needed", "act-instead-nothing" -> "instead";
            case "act-outcome-not-against", "act-penalty-nothing", "act-worse" -> "outcome";
            case "act-penalty-needed", "act-verdict-needed" -> "penalty-kind";
            case "act-changes-needed" -> "orders";
            case "act-operative-phrase", "act-operative-sum", "act-operative-day" -> "operative";
            case String code when code.startsWith("penalty-") || code.startsWith("verdict-") -> PenalForm.field(refusal);
            default -> "form";
        };
    }

    private static Optional<Disposition> disposition(String kind, Form form) {
        return Optional.ofNullable(switch (kind) {
            case "ruling-acceptance" -> new Disposition.Acceptance(form.value("language").equals("kk") ? Language.KK : Language.RU, lines(form, "steps"));
            case "ruling-simplified" -> new Disposition.Simplified(form.value("language").equals("kk") ? Language.KK : Language.RU);
            case "ruling-general" -> new Disposition.General(ground(form));
            case "ruling-return" -> new Disposition.Return(ground(form));
            case "ruling-refusal" -> new Disposition.Refusal(ground(form));
            case "ruling-return-order" -> new Disposition.OrderReturn(ground(form));
            case "ruling-refusal-order" -> new Disposition.OrderRefusal(ground(form));
            case "ruling-preparation" -> new Disposition.Preparation(lines(form, "steps"));
            case "ruling-extension" -> new Disposition.Extension(day(form, "until"), reasons(form));
            case "ruling-hearing" -> new Disposition.SetForTrial();
            case "ruling-stay" -> new Disposition.Stay(ground(form));
            case "ruling-resumption" -> new Disposition.Resumption(reasons(form));
            case "ruling-termination" -> new Disposition.Termination(ground(form));
            case "ruling-left" -> new Disposition.Leaving(ground(form));
            case "ruling-correction" -> new Disposition.Correction(ActId.of(required(form, "act", "act-choose-ground")), form.value("wrong"), form.value("right"));
            case "ruling-motion" -> new Disposition.OnMotion(Integer.parseInt(required(form, "motion", "act-choose-outcome")), required(form, "outcome", "act-choose-outcome").equals("granted"), reasons(form));
            case "ruling-conciliation" -> conciliation(form);
            case "ruling-conciliation-over" -> new MatterDisposition.ConciliationOver(required(form, "outcome", "act-choose-outcome").equals("same-judge"), reasons(form));
            case "decision" -> decision(form);
            case "decision-simplified" -> simplified(form);
            case "ruling-cancel-simplified" -> new Disposition.OnCancellation(Integer.parseInt(required(form, "motion", "act-choose-outcome")), required(form, "outcome", "act-choose-outcome").equals("granted"), reasons(form));
            case "court-order" -> new Disposition.CourtOrder(required(form, "law", "act-order-law"), awards(form), OrderForm.penalty(form), OrderForm.alimony(form), costs(form), blank(form, "bank"), blank(form, "work"));
            case "resolution-offence" -> PenalForm.offence(form);
            case "verdict" -> PenalForm.verdict(form);
            case "ruling-cancel-order" -> new Disposition.OrderCancelled();
            case "ruling-complaint-halted" -> new ReviewDisposition.Halting(number(form, "complaint"), day(form, "until"), reasons(form));
            case "ruling-complaint-return", "cassation-return" -> new ReviewDisposition.ComplaintReturn(kind, number(form, "complaint"), ground(form));
            case "ruling-taken-over" -> new ReviewDisposition.TakingOver(ground(form));
            case "submission-supreme" -> new ReviewDisposition.Submission(ground(form));
            case "resolution-appeal", "ruling-appeal-ending", "ruling-private-complaint", "resolution-cassation", "resolution-supreme" -> resolution(kind, form);
            default -> null;
        });
    }

    /// A kind that the law data describe alone; the only outcome needs no choice.
    private static Optional<Disposition> general(CourtPapers.ActKind kind, Form form) {
        if (kind.bringsAbout() == null) return Optional.empty();
        if (kind.bringsAbout().isOfReview()) return Optional.of(review(kind, form));
        if (kind.bringsAbout().isGrounded()) return Optional.of(new Disposition.OnGround(kind.code(), ground(form)));
        if (kind.bringsAbout() == CourtPapers.BringsAbout.CONSIDERATION_EXTENDED) return Optional.of(new Disposition.LongerTerm(kind.code(), day(form, "until"), reasons(form)));
        if (kind.bringsAbout() == CourtPapers.BringsAbout.MATTER_RULED) return Optional.of(matter(kind, form));
        String outcome = kind.outcomes().size() == 1 ? kind.outcomes().getFirst().code() : required(form, "outcome", "act-choose-outcome");
        return Optional.of(new Disposition.Merits(kind.code(), outcome, lines(form, "orders"), bail(kind, form)));
    }

    /// What was said of a bail; nothing where the kind never names one, or nothing was said.
    private static Disposition.@Nullable Bail bail(CourtPapers.ActKind kind, Form form) {
        String none = blank(form, "bail-none");
        boolean named = !form.value("bail-sum").isBlank();
        if (kind.bail() == null || !named && none == null) return null;
        return new Disposition.Bail(named ? sum(form, "bail-sum") : null, lines(form, "bail-duties"), none);
    }

    /// An act about a complaint of which the law data say what it needs.
    private static Disposition review(CourtPapers.ActKind kind, Form form) {
        if (kind.bringsAbout() == CourtPapers.BringsAbout.COMPLAINT_HALTED) return new ReviewDisposition.Halting(kind.code(), number(form, "complaint"), day(form, "until"), reasons(form));
        if (kind.bringsAbout() == CourtPapers.BringsAbout.COMPLAINT_RETURNED) return new ReviewDisposition.ComplaintReturn(kind.code(), number(form, "complaint"), ground(form));
        if (kind.bringsAbout() == CourtPapers.BringsAbout.DEMANDED_CASE_RETURNED) return new ReviewDisposition.DemandedReturn(ground(form));
        if (kind.bringsAbout() == CourtPapers.BringsAbout.SUBMISSION_ENTERED) return new ReviewDisposition.Submission(kind.code(), ground(form));
        CourtPapers.Outcome outcome = kind.findOutcome(required(form, "outcome", "act-choose-outcome")).orElseThrow(() -> unreadable("outcome", Refusal.of("act-outcome-unknown", form.value("outcome")).under(kind.basis())));
        ReviewDisposition.Resolution decided = new ReviewDisposition.Resolution(kind.code(), outcome.code(), outcome.grounds().isEmpty() ? "" : ground(form));
        if (outcome.asks().contains(CourtPapers.Replacing.PENALTY)) return decided.imposing(PenalForm.offence(form, "penalty-kind", "act-penalty-needed"));
        if (outcome.asks().contains(CourtPapers.Replacing.VERDICT)) return decided.imposing(PenalForm.verdict(form));
        if (outcome.asks().contains(CourtPapers.Replacing.RULING) && !form.value("instead").isBlank()) return decided.deciding(form.value("instead").strip(), form.value("orders").isBlank() ? List.of() : lines(form, "orders"));
        return outcome.asks().contains(CourtPapers.Replacing.ORDERS) ? decided.changing(lines(form, "orders")) : decided;
    }

    private static Disposition conciliation(Form form) {
        String manner = required(form, "outcome", "act-choose-outcome").replace("conciliation-", "");
        return new MatterDisposition.Conciliation(number(form, "motion"), manner, manner.equals("judge") ? PersonId.find(form.value("mediating")).orElse(null) : null, manner.equals("mediator") ? form.value("mediator").strip() : "",
                day(form, "until"), reasons(form));
    }

    /// A matter that is refused brings no sums, whatever was proposed.
    private static Disposition matter(CourtPapers.ActKind kind, Form form) {
        String outcome = kind.outcomes().size() == 1 ? kind.outcomes().getFirst().code() : required(form, "outcome", "act-choose-outcome");
        int motion = form.value("motion").isBlank() ? 0 : number(form, "motion");
        boolean grants = kind.findOutcome(outcome).map(CourtPapers.Outcome::grants).orElse(false);
        return new MatterDisposition.Matter(kind.code(), outcome, motion, reasons(form), grants ? lines(form, "orders") : List.of(), grants && kind.asks().contains(CourtPapers.Asked.AWARDS) ? awards(form) : List.of(),
                grants && kind.asks().contains(CourtPapers.Asked.COSTS) ? costs(form) : Disposition.Costs.NONE);
    }

    /// An act that stands needs no ground to touch it, whatever was chosen.
    private static Disposition resolution(String kind, Form form) {
        ReviewDisposition.Resolution chosen = new ReviewDisposition.Resolution(kind, required(form, "outcome", "act-choose-outcome"), form.value("ground").strip());
        ReviewDisposition.Resolution grounded = chosen.lists().isEmpty() ? new ReviewDisposition.Resolution(kind, chosen.outcome(), "") : new ReviewDisposition.Resolution(kind, chosen.outcome(), ground(form));
        ReviewDisposition.Resolution decided = form.value("instead").isBlank() ? grounded : grounded.deciding(form.value("instead").strip(), lines(form, "orders"));
        return decided.decides() && decided.instead() == null ? decided.awarding(awards(form), costs(form)) : decided;
    }

    /// A claim that is dismissed brings no sums, whatever was proposed.
    private static Disposition decision(Form form) {
        String outcome = required(form, "outcome", "act-choose-outcome");
        return outcome.equals("dismissed") ? new Disposition.Decision(outcome, List.of(), Disposition.Costs.NONE) : new Disposition.Decision(outcome, awards(form), costs(form));
    }

    private static Disposition simplified(Form form) {
        String outcome = required(form, "outcome", "act-choose-outcome");
        return outcome.equals("dismissed") ? new Disposition.SimplifiedDecision(outcome, List.of(), Disposition.Costs.NONE) : new Disposition.SimplifiedDecision(outcome, awards(form), costs(form));
    }

    /// The fields of a disposition.
    static Form write(Disposition disposition) {
        Form form = Form.EMPTY;
        return switch (disposition) {
            case Disposition.Acceptance(Language language, List<String> steps) -> form.with("language", language.tag()).with("steps", String.join("\n", steps));
            case Disposition.Simplified(Language language) -> form.with("language", language.tag());
            case Disposition.OnCancellation(int motion, boolean granted, String reasons) -> form.with("motion", String.valueOf(motion)).with("outcome", granted ? "granted" : "refused").with("reasons", reasons);
            case Disposition.Grounded grounded -> form.with("ground", grounded.ground());
            case Disposition.Preparation(List<String> steps) -> form.with("steps", String.join("\n", steps));
            case Disposition.LongerTerm(_, LocalDate until, String reasons) -> form.with("until", until.toString()).with("reasons", reasons);
            case Disposition.Extension(LocalDate until, String reasons) -> form.with("until", until.toString()).with("reasons", reasons);
            case Disposition.Resumption(String reasons) -> form.with("reasons", reasons);
            case Disposition.Correction(ActId act, String wrong, String right) -> form.with("act", act.toString()).with("wrong", wrong).with("right", right);
            case Disposition.OnMotion(int motion, boolean granted, String reasons) -> form.with("motion", String.valueOf(motion)).with("outcome", granted ? "granted" : "refused").with("reasons", reasons);
            case Disposition.Deciding decision -> costs(awards(form.with("outcome", decision.outcome()), decision.awards()), decision.costs());
            case MatterDisposition.Conciliation it -> form.with("motion", String.valueOf(it.motion())).with("outcome", it.outcome()).with("mediating", it.judge() == null ? "" : it.judge().toString()).with("mediator", it.mediator())
                    .with("until", it.until().toString()).with("reasons", it.reasons());
            case MatterDisposition.Transfer(_, var court, String reasons) -> form.with("choice", court.digits()).with("reasons", reasons);
            case MatterDisposition.Execution(_, _, String reasons, var until) -> until == null ? form.with("reasons", reasons) : form.with("reasons", reasons).with("until", until.toString());
            case MatterDisposition.ConciliationOver(_, String reasons) -> form.with("outcome", disposition.outcome()).with("reasons", reasons);
            case MatterDisposition.Matter matter -> costs(awards(form.with("outcome", matter.outcome()).with("motion", matter.motion() == 0 ? "" : String.valueOf(matter.motion())).with("reasons", matter.reasons())
                    .with("orders", String.join("\n", matter.orders())), matter.awards()), matter.costs());
            case Disposition.Merits merits -> bail(form.with("outcome", merits.outcome()).with("orders", String.join("\n", merits.orders())), merits.bail());
            case Disposition.CourtOrder order -> OrderForm.write(costs(awards(form.with("law", order.law()).with("bank", text(order.creditorBank())).with("work", text(order.debtorWork())), order.awards()), order.costs()), order);
            case Disposition.Recusal(boolean granted, String reasons) -> form.with("outcome", granted ? "granted" : "refused").with("reasons", reasons);
            case PenalDisposition penal -> PenalForm.write(penal);
            case ReviewDisposition.Halting(_, int complaint, LocalDate until, String reasons) -> form.with("complaint", String.valueOf(complaint)).with("until", until.toString()).with("reasons", reasons);
            case ReviewDisposition.ComplaintReturn(_, int complaint, String ground) -> form.with("complaint", String.valueOf(complaint)).with("ground", ground);
            case ReviewDisposition.Resolution resolution when resolution.penalty() != null -> PenalForm.below(form, resolution.penalty()).with("outcome", resolution.outcome()).with("ground", resolution.ground());
            case ReviewDisposition.Resolution resolution -> instead(costs(awards(form.with("outcome", resolution.outcome()).with("ground", resolution.ground()), resolution.awards()), resolution.costs()), resolution.instead());
            case ReviewDisposition review -> form.with("outcome", review.outcome()).with("ground", review.ground());
            case Disposition.Participants(var _, String reasons) -> form.with("reasons", reasons);
            case Disposition.SetForTrial _, Disposition.OrderCancelled _ -> form;
        };
    }

    private static Form instead(Form form, ReviewDisposition.Resolution.@Nullable Instead said) { return said == null ? form : form.with("instead", said.outcome()).with("orders", String.join("\n", said.orders())); }

    private static Form bail(Form form, Disposition.@Nullable Bail bail) {
        if (bail == null) return form;
        return form.with("bail-sum", bail.sum() == null ? "" : plain(bail.sum())).with("bail-duties", String.join("\n", bail.duties())).with("bail-none", text(bail.none()));
    }

    private static String text(@Nullable String value) { return value == null ? "" : value; }

    private static Form awards(Form form, List<Award> awards) {
        for (int i = 0; i < awards.size(); i++) {
            Award award = awards.get(i);
            String name = "award-" + (i + 1) + "-";
            form = form.with(name + "sum", award.sum().amount().stripTrailingZeros().toPlainString()).with(name + "purpose", award.purpose()).with(name + "creditor", String.valueOf(award.creditor()))
                    .with(name + "debtor", String.valueOf(award.debtor()));
        }
        return form;
    }

    private static Form costs(Form form, Disposition.Costs costs) {
        return form.with("duty", plain(costs.duty())).with("representation", plain(costs.representation())).with("budget", plain(costs.budget()));
    }

    static String plain(Tenge sum) { return sum.isPositive() ? sum.amount().stripTrailingZeros().toPlainString() : ""; }

    private static List<Award> awards(Form form) {
        List<Award> awards = new ArrayList<>();
        for (int i = 1; i <= AWARDS; i++) {
            String name = "award-" + i + "-";
            if (form.value(name + "sum").isBlank()) continue;
            awards.add(new Award(number(form, name + "creditor"), number(form, name + "debtor"), sum(form, name + "sum"), form.value(name + "purpose").strip()));
        }
        return awards;
    }

    private static Disposition.Costs costs(Form form) { return new Disposition.Costs(sum(form, "duty"), sum(form, "representation"), sum(form, "budget")); }

    private static int number(Form form, String field) { return Integer.parseInt(required(form, field, "act-party-unknown")); }

    static Tenge sum(Form form, String field) {
        String typed = form.value(field).replaceAll("[\\s\\u00a0\\u202f₸]", "").replace(',', '.');
        if (typed.isEmpty()) return Tenge.ZERO;
        if (!typed.matches("\\d{1,15}(\\.\\d{1,2})?")) throw new Unreadable(field, Refusal.of("act-sum-unreadable", form.value(field)));
        return Tenge.of(typed);
    }

    private static String ground(Form form) { return required(form, "ground", "act-choose-ground"); }

    private static String reasons(Form form) { return required(form, "reasons", "act-reasons-missing"); }

    static RuntimeException unreadable(String field, Refusal refusal) { return new Unreadable(field, refusal); }

    static String required(Form form, String field, String code) {
        if (form.value(field).isBlank()) throw new Unreadable(field, Refusal.of(code));
        return form.value(field).strip();
    }

    private static @Nullable String blank(Form form, String field) { return form.value(field).isBlank() ? null : form.value(field).strip(); }

    static LocalDate day(Form form, String field) {
        try {
            return LocalDate.parse(form.value(field));
        } catch (DateTimeParseException unreadable) {
            throw new Unreadable(field, Refusal.of("act-day-unreadable"));
        }
    }

    private static List<String> lines(Form form, String field) { return form.value(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList(); }
}
