package kz.torelik.deadlines;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import org.springframework.stereotype.Component;

/// The histories of the cases that were heard last, as the terms look at them. A fold that hears the next event of a case gets the history with it and nothing is read again; a case
/// that is not known, or of which an event was missed, is read from its beginning. It holds only events that the river has carried, which never change: a history may be
/// ahead of the fold that asks, never wrong.
@Component
public class CaseHistories {

    private static final int KEPT = 20_000;

    private final CaseFiles files;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<CaseId, GrowingHistory> recent = new LinkedHashMap<>(1024, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaseId, GrowingHistory> eldest) { return size() > KEPT; }
    };

    public CaseHistories(CaseFiles files) { this.files = files; }

    /// A case with what its terms need to know.
    ///
    /// @param judge who has it
    /// @param court that judge's court, without one the court of the claim
    public record Known(History history, Optional<PersonId> judge, CourtCode court) {}

    /// The cases of these events, each at least up to the last of them.
    ///
    /// @param heard events as the river gives them: those of one case in their order, without gaps since the last that was given here
    /// @throws IllegalStateException when a case is not there for the actor of this thread
    public Map<CaseId, Known> after(List<RecordedEvent> heard) {
        Map<CaseId, Known> known = new HashMap<>();
        Set<CaseId> unknown = grow(heard, known);
        if (unknown.isEmpty()) return known;
        Map<CaseId, GrowingHistory> read = new HashMap<>();
        files.histories(unknown).forEach((id, history) -> read.put(id, GrowingHistory.of(history)));
        for (CaseId id : unknown) if (!read.containsKey(id)) throw new IllegalStateException("There is no case " + id);
        read.forEach((id, history) -> known.put(id, known(history)));
        lock.lock();
        try {
            recent.putAll(read);
        } finally {
            lock.unlock();
        }
        return known;
    }

    /// @return the cases that have to be read
    private Set<CaseId> grow(Collection<RecordedEvent> heard, Map<CaseId, Known> known) {
        Set<CaseId> unknown = new LinkedHashSet<>();
        Set<CaseId> grown = new LinkedHashSet<>();
        lock.lock();
        try {
            for (RecordedEvent event : heard) {
                CaseId id = event.caseId();
                if (unknown.contains(id)) continue;
                if (take(event)) grown.add(id);
                else {
                    recent.remove(id);
                    unknown.add(id);
                    grown.remove(id);
                }
            }
            for (CaseId id : grown) known.put(id, known(recent.get(id)));
        } finally {
            lock.unlock();
        }
        return unknown;
    }

    private boolean take(RecordedEvent event) {
        GrowingHistory history = recent.get(event.caseId());
        if (history == null) {
            if (event.seq() != 1 || !(event.event() instanceof Opening)) return false;
            recent.put(event.caseId(), GrowingHistory.of(List.of(event)));
            return true;
        }
        if (event.seq() <= history.seq()) return true;
        return event.seq() == history.seq() + 1 && history.grow(event);
    }

    private static Known known(GrowingHistory history) { return new Known(history.history(), history.judge(), history.court()); }
}
