package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.Optional;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;

/// Where a case stands by the law that holds for it: what the law ended, and what it bars in cases of this category, is not offered to anyone; what an old case keeps still is.
///
/// @param procedure with the stages and the steps that are open to the case on the day
/// @param stage the present stage
public record Standing(Procedure procedure, Procedure.Stage stage) {

    /// @param day on which something would be done
    public static Standing of(CaseFile file, LawBook law, LocalDate day) {
        Procedure procedure = law.procedure(file.claim().procedure()).on(new Lasting.Days(file.filedOn(), day), file.way()).in(file.claim().category());
        return new Standing(procedure, procedure.stage(file.stage()));
    }

    /// The day on which a case ended, from which its papers are kept: its last act came into force, or it came to a stage that ends it, whichever is later.
    public static Optional<LocalDate> endedOn(CaseFile file, LawBook law) {
        Procedure procedure = law.procedure(file.claim().procedure());
        LocalDate ended = null;
        for (RecordedEvent one : file.history()) {
            boolean over = law.retention().isClosed(procedure.stage(one.stage()));
            if (!over) ended = null;
            else if (ended == null || one.event() instanceof DecisionEvent.ActInForce) ended = one.occurredOn();
        }
        return Optional.ofNullable(ended);
    }
}
