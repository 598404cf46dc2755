package kz.torelik.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Category;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;

/// When a writ may be issued, and for how much: pure questions to the law, the case and the act.
final class WritRules {

    private WritRules() {}

    /// The article that allows a writ on the act today.
    ///
    /// @return or the refusal: `writ-not-executable`, `writ-not-in-force`, `writ-act-cancelled`, `writ-execution-stayed`
    static Answer<LegalBasis> allowed(CaseFile file, CaseFile.ActInFile act, Disposition disposition, LawBook law, LocalDate today) {
        LegalBasis own = own(file, act, disposition, law);
        if (own == null && !isExecutable(disposition)) return Answer.no(Refusal.of("writ-not-executable", law.papers().actKind(act.kind()).title()).under("cpc 241(2)"));
        if (file.stage().equals("cancelled") || file.isCancelled(act.id())) return Answer.no(Refusal.of("writ-act-cancelled").under("cpc 142"));
        Optional<Refusal> stayed = file.executionStay().map(stay -> Refusal.of("writ-execution-stayed", stay.since(), stay.number()).under(staying(file)));
        if (stayed.isPresent()) return Answer.no(stayed.get());
        LocalDate inForce = act.inForceFrom();
        if (own != null && inForce != null && !inForce.isAfter(today)) return Answer.yes(own);
        if (inForce != null && !inForce.isAfter(today)) return Answer.yes(LegalBasis.of(disposition instanceof Disposition.CourtOrder ? "cpc 143" : "cpc 241(4)"));
        boolean atOnce = disposition instanceof Disposition.Deciding && law.categories().get(file.claim().category()).is(Category.Flag.IMMEDIATE);
        return atOnce ? Answer.yes(LegalBasis.of("cpc 241(3)")) : Answer.no(Refusal.of("writ-not-in-force", law.papers().actKind(act.kind()).title()).under("cpc 241(1)"));
    }

    /// The article by which the execution stands still.
    private static LegalBasis staying(CaseFile file) {
        return file.history().reversed().stream().filter(recorded -> recorded.event() instanceof ReviewEvent.ExecutionStayed).findFirst().map(RecordedEvent::basis).orElse(LegalBasis.of("cpc 454-3"));
    }

    /// The article by which a writ is issued on an act that the law data describe alone.
    private static @Nullable LegalBasis own(CaseFile file, CaseFile.ActInFile act, Disposition disposition, LawBook law) {
        return switch (disposition) {
            case ReviewDisposition.Resolution resolution when resolution.instead() != null -> replaced(file, act.id()).map(kind -> own(kind, resolution.instead().outcome(), law)).orElse(null);
            case Disposition.Merits(var kind, var outcome, _, _) -> own(kind, outcome, law);
            case MatterDisposition.Matter matter -> own(matter.kind(), matter.outcome(), law);
            case Disposition _ -> null;
        };
    }

    /// The kind of the ruling of this case in the place of which the appeal court decided.
    static Optional<String> replaced(CaseFile file, ActId above) {
        return file.history().stream().map(RecordedEvent::event).filter(ReviewEvent.ReviewDecided.class::isInstance).map(ReviewEvent.ReviewDecided.class::cast).filter(decided -> decided.act().equals(above))
                .findFirst().map(ReviewEvent.ReviewDecided::contested).flatMap(file::act).map(CaseFile.ActInFile::kind);
    }

    private static @Nullable LegalBasis own(String kind, String outcome, LawBook law) {
        return law.papers().actKind(kind).findOutcome(outcome).map(CourtPapers.Outcome::writ).orElse(null);
    }

    private static boolean isExecutable(Disposition disposition) {
        return switch (disposition) {
            case Disposition.Deciding decision -> !decision.outcome().equals("dismissed");
            case Disposition.CourtOrder _ -> true;
            case Disposition.Termination(var ground) -> ground.equals("settlement") || ground.equals("mediation-agreement");
            case Disposition.Grounded _, Disposition.Acceptance _, Disposition.Simplified _, Disposition.Preparation _, Disposition.Extension _, Disposition.LongerTerm _, Disposition.SetForTrial _,
                 Disposition.Resumption _, Disposition.Correction _, Disposition.Recusal _, Disposition.OnMotion _, Disposition.Participants _, Disposition.OnCancellation _, Disposition.Merits _, MatterDisposition _, Disposition.OrderCancelled _ -> false;
            case ReviewDisposition.Resolution resolution -> resolution.decides() && !resolution.awards().isEmpty();
            case ReviewDisposition _, kz.torelik.acts.PenalDisposition _ -> false;
        };
    }

    /// Everything that one participant owes another by the act, the costs included; the penalty and the costs go from the first defendant to the first plaintiff.
    static Tenge owed(CaseFile file, Disposition disposition, int creditor, int debtor) {
        return switch (disposition) {
            case Disposition.Deciding decision -> sum(decision.awards(), creditor, debtor).plus(costs(file, decision.costs(), creditor, debtor));
            case MatterDisposition.Matter matter -> sum(matter.awards(), creditor, debtor).plus(costs(file, matter.costs(), creditor, debtor));
            case Disposition.CourtOrder order -> sum(order.awards(), creditor, debtor).plus(costs(file, order.costs(), creditor, debtor))
                    .plus(order.penalty() == null || !isMain(file, creditor, debtor) ? Tenge.ZERO : order.penalty().sum());
            case Disposition.Grounded _, Disposition.Acceptance _, Disposition.Simplified _, Disposition.Preparation _, Disposition.Extension _, Disposition.LongerTerm _, Disposition.SetForTrial _,
                 Disposition.Resumption _, Disposition.Correction _, Disposition.Recusal _, Disposition.OnMotion _, Disposition.Participants _, Disposition.OnCancellation _, Disposition.Merits _, MatterDisposition.Conciliation _, MatterDisposition.ConciliationOver _, MatterDisposition.Transfer _, MatterDisposition.Execution _, Disposition.OrderCancelled _ -> Tenge.ZERO;
            case ReviewDisposition.Resolution resolution -> sum(resolution.awards(), creditor, debtor).plus(costs(file, resolution.costs(), creditor, debtor));
            case ReviewDisposition _, kz.torelik.acts.PenalDisposition _ -> Tenge.ZERO;
        };
    }

    private static Tenge sum(List<Disposition.Award> awards, int creditor, int debtor) {
        return awards.stream().filter(award -> award.creditor() == creditor && award.debtor() == debtor).map(Disposition.Award::sum).reduce(Tenge.ZERO, Tenge::plus);
    }

    private static Tenge costs(CaseFile file, Disposition.Costs costs, int creditor, int debtor) {
        return isMain(file, creditor, debtor) ? costs.duty().plus(costs.representation()) : Tenge.ZERO;
    }

    private static boolean isMain(CaseFile file, int creditor, int debtor) {
        return Optional.of(file.asking()).filter(those -> !those.isEmpty() && those.getFirst().number() == creditor).isPresent()
                && Optional.of(file.answering()).filter(those -> !those.isEmpty() && those.getFirst().number() == debtor).isPresent();
    }
}
