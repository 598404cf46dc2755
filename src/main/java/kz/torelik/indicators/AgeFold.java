package kz.torelik.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.casefile.CaseMemory;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverFold;
import kz.torelik.casefile.events.Opening;
import kz.torelik.kernel.CaseId;
import org.springframework.stereotype.Component;

/// Keeps how each case stood at the end of each day, so that the age of what was pending can be asked of any day and not only of today.
@Component
class AgeFold implements RiverFold {

    private static final int KEPT = 20_000;

    private final AgeRows rows;
    private final CaseMemory<Stood> memory = new CaseMemory<>(KEPT);

    AgeFold(AgeRows rows) { this.rows = rows; }

    @Override
    public String name() { return "indicator-ages"; }

    @Override
    public Batch batch() { return new Together(); }

    private final class Together implements Batch {

        private final List<RecordedEvent> events = new ArrayList<>();

        @Override
        public void hear(RecordedEvent event) { events.add(event); }

        @Override
        public void end() {
            Map<CaseId, Stood> cases = known();
            AgeRows.Changes changes = new AgeRows.Changes();
            CaseMemory<Stood>.Writing writing = memory.writing();
            for (RecordedEvent event : events) {
                Counted counted = CellFold.counted(event, Map.of());
                Stood after;
                if (event.seq() == 1) {
                    if (!(event.event() instanceof Opening opening)) throw new IllegalStateException("The first event of a case does not open it: " + event.id());
                    after = Stood.begin(opening.claim().court().digits(), opening.claim().procedure(), opening.claim().category(), counted);
                    changes.begins(event.caseId(), after);
                } else {
                    Stood before = cases.get(event.caseId());
                    if (before == null) throw new IllegalStateException("A case is heard of that did not begin: " + event.id());
                    after = before.after(counted);
                    if (after != before) changes.goesOn(event.caseId(), before, after);
                }
                cases.put(event.caseId(), after);
                writing.wrote(event, after);
            }
            rows.write(changes);
        }

        private Map<CaseId, Stood> known() {
            Map<CaseId, Stood> known = new LinkedHashMap<>();
            Set<CaseId> unknown = new LinkedHashSet<>();
            for (RecordedEvent event : events) {
                if (event.seq() == 1 || known.containsKey(event.caseId()) || unknown.contains(event.caseId())) continue;
                Stood before = memory.before(event);
                if (before == null) unknown.add(event.caseId());
                else known.put(event.caseId(), before);
            }
            known.putAll(rows.read(unknown));
            return known;
        }
    }
}
