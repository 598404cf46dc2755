package kz.torelik.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.torelik.casefile.CaseMemory;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverFold;
import kz.torelik.deadlines.CaseHistories;
import kz.torelik.deadlines.Clocks;
import kz.torelik.deadlines.KnownOutages;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// Keeps the duties of each case: what was to be done by when, and when it was done. It asks the clocks of the case as it stands, so a stay or an
/// extension that comes later is in. Whether a term is missed is not written down but asked on the day: time passes without events. Only duties that changed are written.
@Component
class TermFold implements RiverFold {

    private static final int KEPT = 20_000;

    private final CaseHistories histories;
    private final TermRows rows;
    private final LawBook law;
    private final CourtClock clock;
    private final KnownOutages outages;
    private final CaseMemory<Map<TermRows.Key, TermRows.Row>> memory = new CaseMemory<>(KEPT);

    TermFold(CaseHistories histories, TermRows rows, LawBook law, CourtClock clock, KnownOutages outages) {
        this.histories = histories;
        this.rows = rows;
        this.law = law;
        this.clock = clock;
        this.outages = outages;
    }

    @Override
    public String name() { return "indicator-duties"; }

    @Override
    public Batch batch() { return new Together(); }

    private final class Together implements Batch {

        private record Heard(RecordedEvent first, RecordedEvent last, LocalDate today) {}

        private final List<RecordedEvent> events = new ArrayList<>();
        private final Map<CaseId, Heard> cases = new LinkedHashMap<>();

        @Override
        public void hear(RecordedEvent event) {
            events.add(event);
            LocalDate today = clock.today();
            cases.merge(event.caseId(), new Heard(event, event, today), (before, _) -> new Heard(before.first(), event, today));
        }

        @Override
        public void end() {
            Map<CaseId, Map<TermRows.Key, TermRows.Row>> before = before();
            TermRows.Changes changes = new TermRows.Changes();
            CaseMemory<Map<TermRows.Key, TermRows.Row>>.Writing writing = memory.writing();
            Map<CaseId, CaseHistories.Known> grown = histories.after(events);
            cases.forEach((id, heard) -> {
                CaseHistories.Known known = grown.get(id);
                UUID judge = known.judge().map(PersonId::uuid).orElse(Cell.NOBODY);
                Map<TermRows.Key, TermRows.Row> now = TermRows.Row.of(known.court().digits(), judge, Clocks.of(known.history(), law, heard.today(), outages.list()));
                changes.add(id, before.getOrDefault(id, Map.of()), now);
                writing.wrote(heard.last(), now);
            });
            rows.write(changes);
        }

        private Map<CaseId, Map<TermRows.Key, TermRows.Row>> before() {
            Map<CaseId, Map<TermRows.Key, TermRows.Row>> before = new LinkedHashMap<>();
            List<CaseId> unknown = new ArrayList<>();
            cases.forEach((id, heard) -> {
                Map<TermRows.Key, TermRows.Row> kept = memory.before(heard.first());
                if (kept == null) unknown.add(id);
                else before.put(id, kept);
            });
            before.putAll(rows.read(unknown));
            return before;
        }
    }
}
