package kz.torelik.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseMemory;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverFold;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.EventTags;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.Happening;
import kz.torelik.law.Indicator;
import kz.torelik.law.LawBook;
import kz.torelik.law.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Adds every event of the river to its cells, and keeps which case stands behind what the indicators count. It reads and writes only what it remembers of the case, never the history;
/// the events of one transaction share their statements.
@Component
class CellFold implements RiverFold {

    private static final int KEPT = 20_000;

    private final CellRows rows;
    private final List<Measure.Span> spans;
    private final Set<String> counted;
    private final CaseMemory<Remembered> memory = new CaseMemory<>(KEPT);

    CellFold(CellRows rows, LawBook law) {
        this.rows = rows;
        this.spans = law.indicators().spans();
        this.counted = law.indicators().list().stream().map(Indicator::measure).flatMap(measure -> measure instanceof Measure.Count count ? count.of().stream() : java.util.stream.Stream.<Happening>empty())
                .map(Happening::event).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String name() { return "indicator-cells"; }

    @Override
    public Batch batch() { return new Together(); }

    private final class Together implements Batch {

        private final List<RecordedEvent> events = new ArrayList<>();

        @Override
        public void hear(RecordedEvent event) { events.add(event); }

        @Override
        public void end() {
            Map<CaseId, Remembered> cases = known();
            Map<CaseId, RecordedEvent> last = new LinkedHashMap<>();
            List<Cell> cells = new ArrayList<>();
            List<Behind> behind = new ArrayList<>();
            for (RecordedEvent event : events) {
                Remembered before = cases.get(event.caseId());
                if (before != null && event.seq() <= before.seq()) continue;
                Remembered.Step step = before == null ? begin(event) : before.hear(counted(event, before.acts()), spans);
                cases.put(event.caseId(), step.after());
                last.put(event.caseId(), event);
                cells.addAll(step.cells());
                for (Cell cell : step.cells()) if (isCounted(cell)) behind.add(new Behind(event.caseId(), event.seq(), cell));
            }
            CaseMemory<Remembered>.Writing writing = memory.writing();
            last.forEach((id, event) -> writing.wrote(event, cases.get(id)));
            cases.keySet().retainAll(last.keySet());
            rows.write(cases, cells, behind);
        }

        private Map<CaseId, Remembered> known() {
            Map<CaseId, Remembered> known = new LinkedHashMap<>();
            Set<CaseId> unknown = new LinkedHashSet<>();
            for (RecordedEvent event : events) {
                if (known.containsKey(event.caseId()) || unknown.contains(event.caseId())) continue;
                Remembered before = memory.before(event);
                if (before == null) unknown.add(event.caseId());
                else known.put(event.caseId(), before);
            }
            known.putAll(rows.read(unknown));
            return known;
        }
    }

    private boolean isCounted(Cell cell) { return counted.contains(cell.fact()) || cell.fact().indexOf('>') >= 0; }

    private Remembered.Step begin(RecordedEvent recorded) {
        if (!(recorded.event() instanceof Opening opening)) throw new IllegalStateException("The first event of a case that is heard does not open it: " + recorded.id());
        return Remembered.begin(opening.claim().court().digits(), opening.claim().procedure(), opening.claim().category(), counted(recorded, Map.of()), spans);
    }

    /// @param acts the kinds of the acts that were signed before
    static Counted counted(RecordedEvent recorded, Map<ActId, String> acts) {
        String kind = EventTags.of(recorded.event(), acts).kind();
        boolean gone = recorded.event() instanceof AllocationEvent.RecusalDecided decided && decided.granted();
        Seated seated = Seated.by(recorded);
        return new Counted(recorded.seq(), recorded.event().word(), kind, recorded.occurredOn(), recorded.stage(), recorded.event() instanceof ServiceEvent,
                seated == null ? null : seated.judge(), seated == null ? null : seated.court(), gone, recorded.event() instanceof DecisionEvent.ActSigned signed ? signed.act() : null);
    }

    /// Who gets the case by an event.
    private record Seated(java.util.UUID judge, CourtCode court) {

        static @Nullable Seated by(RecordedEvent recorded) {
            if (recorded.event() instanceof AllocationEvent.JudgeDrawn drawn) return new Seated(drawn.judge().uuid(), drawn.court());
            if (recorded.event() instanceof PartyEvent.SeveredFrom severed) return new Seated(severed.judge().uuid(), severed.court());
            return null;
        }
    }
}
