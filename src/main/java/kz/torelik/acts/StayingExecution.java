package kz.torelik.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.CourtKind;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;

/// The two resolutions by which the chair of the Supreme Court stays the execution of the act under review and lets it go on (CPC arts. 448, 454-3; CrPC art. 498-3; CAO art. 851-3), and the submission by which the chair of the
/// cassation court asks him for the first (CPC art. 448). Pure.
final class StayingExecution {

    private StayingExecution() {}

    /// @return `act-kind-unknown` for a kind of another procedure, `execution-stayed-already`, `execution-stay-asked-already`, `execution-not-stayed`, or nothing
    static Optional<Refusal> fault(CaseFile file, MatterDisposition.Execution execution, LawBook law) {
        Optional<CourtPapers.ActKind> kind = law.papers().actKinds(file.claim().procedure(), execution.outcome()).stream().filter(one -> one.code().equals(execution.kind())).findFirst();
        if (kind.isEmpty()) return Optional.of(Refusal.of("act-kind-unknown", execution.kind()));
        boolean lets = !execution.stays() && !execution.isSubmission();
        if (lets != file.executionStay().isPresent()) return Optional.of(file.executionStay().map(stay -> Refusal.of("execution-stayed-already", stay.since())).orElseGet(() -> Refusal.of("execution-not-stayed")).under(kind.get().basis()));
        return execution.isSubmission() && file.stayAskedOf().isPresent() ? Optional.of(Refusal.of("execution-stay-asked-already").under(kind.get().basis())) : Optional.empty();
    }

    /// Where the law says how long the stay may be, the resolution names its last day, which lies ahead and within that term (CPC art. 448).
    ///
    /// @return `act-until-missing`, `act-until-past`, `act-until-too-far`, or nothing
    static Optional<Refusal> facts(MatterDisposition.Execution execution, LawBook law, LocalDate today) {
        CourtPapers.AtMost most = law.papers().actKind(execution.kind()).atMost();
        if (most == null) return Optional.empty();
        LocalDate until = execution.until();
        if (until == null) return Optional.of(Refusal.of("act-until-missing").under(most.basis()));
        if (!until.isAfter(today)) return Optional.of(Refusal.of("act-until-past", until).under(most.basis()));
        LocalDate last = Objects.requireNonNull(law.counting().count(today, most.length()).day());
        return until.isAfter(last) ? Optional.of(Refusal.of("act-until-too-far", until, last).under(most.basis())) : Optional.empty();
    }

    static List<Happening> effects(CaseFile file, ActId act, MatterDisposition.Execution execution, LocalDate today, LawBook law) {
        if (execution.isSubmission()) return List.of(Happening.of(new ReviewEvent.ExecutionStayAsked(act, law.courts().ofKind(CourtKind.SUPREME).getFirst().code()), today));
        ReviewEvent event = execution.stays() ? new ReviewEvent.ExecutionStayed(act, "chair", file.id(), file.number(), List.of(), execution.until()) : new ReviewEvent.ExecutionResumed(act, "lifted", file.id(), file.number());
        return List.of(Happening.of(event, today));
    }
}
