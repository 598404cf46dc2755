package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;

/// Until when the file of a case is kept, as far as its end is known (`law/retention.yaml`).
final class Keeping {

    private Keeping() {}

    /// @return nothing where the law data say nothing of such a case
    static Optional<Phrase> of(CaseFile file, LawBook law) {
        return law.retention().find(file.claim().procedure(), file.claim().category()).map(kind -> {
            if (kind.years() == null) return Phrase.of("chambers.case.kept.for-good", kind.title());
            return closed(file, law).flatMap(kind::until).map(until -> Phrase.of("chambers.case.kept.until", until, kind.title())).orElseGet(() -> Phrase.of("chambers.case.kept.open", kind.title(), kind.years()));
        });
    }

    /// The day on which the case ended: its last act came into force, or it came to a stage that ends it, whichever is later.
    static Optional<LocalDate> closed(CaseFile file, LawBook law) {
        Procedure procedure = law.procedure(file.claim().procedure());
        LocalDate closed = null;
        for (RecordedEvent one : file.history()) {
            boolean over = law.retention().isClosed(procedure.stage(one.stage()));
            if (!over) closed = null;
            else if (closed == null || one.event() instanceof DecisionEvent.ActInForce) closed = one.occurredOn();
        }
        return Optional.ofNullable(closed);
    }
}
