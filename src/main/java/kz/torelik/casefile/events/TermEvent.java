package kz.torelik.casefile.events;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.DocumentId;
import org.jspecify.annotations.Nullable;

/// What the court does to terms (CPC arts. 121, 124, 126).
public sealed interface TermEvent extends ProceduralEvent {

    /// The court sets somebody a term for something (CPC art. 121).
    ///
    /// @param number its number among the court-set terms of the case, from 1
    /// @param until its last day
    @EventKey("term-set/1")
    record TermSet(int number, int party, String task, LocalDate until, ActId act) implements TermEvent {}

    /// The court makes a term longer that it had set (CPC art. 126 part 1). Terms of the law are never made longer so.
    @EventKey("term-prolonged/1")
    record TermProlonged(int number, int party, LocalDate until, ActId act) implements TermEvent {}

    /// The court makes longer the term in which it has to consider the case or to begin the trial (Code on Administrative Offences art. 829-5 part 2, Criminal Procedure Code art. 322 part 4).
    ///
    /// @param until the new last day
    @EventKey("consideration-extended/1")
    record ConsiderationExtended(ActId act, LocalDate until, String reasons) implements TermEvent {}

    /// What the court had asked for was brought.
    @EventKey("task-done/1")
    record TaskDone(int number, int party, List<DocumentId> documents) implements TermEvent {
        public TaskDone { documents = List.copyOf(documents); }
    }

    /// Whoever asks to restore a term does at once what he missed (CPC art. 126 part 3); it waits for the ruling.
    ///
    /// @param motion the number of his request among the motions of the case, whose documents are the request and the late paper
    /// @param rule the id of the term in `law/deadlines`
    /// @param kind of the late paper: `response`, `evidence`, `motion`, `objection`, `appeal`
    /// @param late the kind of a late motion, or null
    @EventKey("restoration-asked/1")
    record RestorationAsked(int motion, int party, String rule, String kind, @Nullable String late, String reasons) implements TermEvent {}

    /// A term that was missed for a good reason is restored: what was done late counts as done in time (CPC art. 126 part 2).
    ///
    /// @param rule the id of the term in `law/deadlines`
    /// @param motion the number of the request among the motions of the case
    @EventKey("term-restored/1")
    record TermRestored(String rule, int party, int motion) implements TermEvent {}

    /// A paper goes back unconsidered: its term was over and nobody asked to restore it, or the court refused to (CPC art. 124 part 2).
    ///
    /// @param kind of the paper: `response`, `appeal`, ...
    /// @param rule the id of the term that was over
    /// @param motion the number of the request that was refused, or null where there was none
    @EventKey("paper-returned/1")
    record PaperReturned(int party, String kind, String rule, @Nullable Integer motion, List<FiledDocument> documents) implements TermEvent {
        public PaperReturned { documents = List.copyOf(documents); }
    }
}
