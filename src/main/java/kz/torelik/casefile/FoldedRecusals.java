package kz.torelik.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// Whose recusal is asked in one case, and who was recused.
final class FoldedRecusals {

    private final Set<PersonId> recused = new LinkedHashSet<>();
    private List<PersonId> asked = List.of();
    private boolean decided;

    /// Another event follows: what was decided by the one before is no longer open for anybody.
    void next() {
        if (decided) asked = List.of();
        decided = false;
    }

    void asked(AllocationEvent.RecusalRequested requested) { asked = requested.judges(); }

    void decided(AllocationEvent.RecusalDecided event) {
        decided = true;
        if (event.granted()) recused.addAll(event.judges());
    }

    /// Of whom a recusal is asked that nobody has decided yet; of several the first stands first.
    List<PersonId> asked() { return decided ? List.of() : asked; }

    /// The first of them, also while its decision is the very last event.
    @Nullable PersonId under() { return asked.isEmpty() ? null : asked.getFirst(); }

    Optional<PersonId> first() { return asked().stream().findFirst(); }

    Set<PersonId> recused() { return Set.copyOf(recused); }
}
