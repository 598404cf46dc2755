package kz.torelik.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;

/// The two resolutions by which the chair of the Supreme Court stays the execution of the act under review and lets it go on (CPC art. 454-3; CrPC art. 498-3; CAO art. 851-3). Pure.
final class StayingExecution {

    private StayingExecution() {}

    /// @return `act-kind-unknown` for a kind of another procedure, `execution-stayed-already`, `execution-not-stayed`, or nothing
    static Optional<Refusal> fault(CaseFile file, MatterDisposition.Execution execution, LawBook law) {
        Optional<CourtPapers.ActKind> kind = law.papers().actKinds(file.claim().procedure(), execution.outcome()).stream().filter(one -> one.code().equals(execution.kind())).findFirst();
        if (kind.isEmpty()) return Optional.of(Refusal.of("act-kind-unknown", execution.kind()));
        if (execution.stays() == file.executionStay().isEmpty()) return Optional.empty();
        return Optional.of(file.executionStay().map(stay -> Refusal.of("execution-stayed-already", stay.since())).orElseGet(() -> Refusal.of("execution-not-stayed")).under(kind.get().basis()));
    }

    static List<Happening> effects(CaseFile file, ActId act, MatterDisposition.Execution execution, LocalDate today) {
        ReviewEvent event = execution.stays() ? new ReviewEvent.ExecutionStayed(act, "chair", file.id(), file.number(), List.of()) : new ReviewEvent.ExecutionResumed(act, "lifted", file.id(), file.number());
        return List.of(Happening.of(event, today));
    }
}
