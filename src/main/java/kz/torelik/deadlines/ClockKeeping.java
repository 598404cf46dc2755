package kz.torelik.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.CaseMemory;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverFold;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.LawBook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Keeps the clocks of all cases: after its events those of a case are counted anew from its whole history, and those that changed are written. A fold of the river. The history is
/// grown event by event ([CaseHistories]) and not read again; the cases of one transaction share their statements.
@Component
class ClockKeeping implements RiverFold {

    private static final int KEPT = 20_000;

    private final CaseFiles files;
    private final CaseHistories histories;
    private final ClockRows rows;
    private final LawBook law;
    private final CourtClock clock;
    private final ObjectProvider<OutageRegister> outages;
    private final CaseMemory<Counted> memory = new CaseMemory<>(KEPT);

    ClockKeeping(CaseFiles files, CaseHistories histories, ClockRows rows, LawBook law, CourtClock clock, ObjectProvider<OutageRegister> outages) {
        this.files = files;
        this.histories = histories;
        this.rows = rows;
        this.law = law;
        this.clock = clock;
        this.outages = outages;
    }

    /// What was written of a case.
    ///
    /// @param outages the register of which it was counted: when that is another one, [#keep] may have written since
    private record Counted(Map<ClockRows.Key, ClockRows.Row> rows, List<Outage> outages) {}

    @Override
    public String name() { return "clocks"; }

    @Override
    public Batch batch() { return new Together(); }

    /// Counts the clocks of a case anew, with what is known of outages now.
    boolean keep(CaseId id, List<Outage> known) {
        ClockRows.Changes changes = new ClockRows.Changes();
        changes.add(id, rows.read(List.of(id)).getOrDefault(id, Map.of()), ClockRows.Row.of(Clocks.of(History.of(files.get(id).history()), law, clock.instant(), known)));
        rows.write(changes);
        return true;
    }

    private final class Together implements Batch {

        /// @param at the moment as of which the clocks are looked at
        private record Heard(RecordedEvent first, RecordedEvent last, Instant at) {}

        private final List<RecordedEvent> events = new ArrayList<>();
        private final Map<CaseId, Heard> cases = new LinkedHashMap<>();

        @Override
        public void hear(RecordedEvent event) {
            events.add(event);
            Instant now = clock.instant();
            cases.merge(event.caseId(), new Heard(event, event, now), (before, _) -> new Heard(before.first(), event, now));
        }

        @Override
        public void end() {
            List<Outage> known = outages.getObject().list();
            Map<CaseId, Map<ClockRows.Key, ClockRows.Row>> before = before(known);
            Map<CaseId, CaseHistories.Known> grown = histories.after(events);
            ClockRows.Changes changes = new ClockRows.Changes();
            CaseMemory<Counted>.Writing writing = memory.writing();
            cases.forEach((id, heard) -> {
                Map<ClockRows.Key, ClockRows.Row> now = ClockRows.Row.of(Clocks.of(grown.get(id).history(), law, heard.at(), known));
                changes.add(id, before.getOrDefault(id, Map.of()), now);
                writing.wrote(heard.last(), new Counted(now, known));
            });
            rows.write(changes);
        }

        private Map<CaseId, Map<ClockRows.Key, ClockRows.Row>> before(List<Outage> known) {
            Map<CaseId, Map<ClockRows.Key, ClockRows.Row>> before = new LinkedHashMap<>();
            List<CaseId> unknown = new ArrayList<>();
            cases.forEach((id, heard) -> {
                Counted counted = memory.before(heard.first());
                if (counted != null && counted.outages() == known) before.put(id, counted.rows());
                else unknown.add(id);
            });
            before.putAll(rows.read(unknown));
            return before;
        }
    }
}
