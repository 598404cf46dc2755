package kz.torelik.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PublicId;
import org.springframework.stereotype.Component;

/// Hears the river for those who watch a case. Whoever takes part in it no more is told nothing more.
@Component
class WatchingCases implements RiverListener {

    private final WatchRows rows;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Telling telling;

    WatchingCases(WatchRows rows, CaseFiles files, CaseAccess access, Telling telling) {
        this.rows = rows;
        this.files = files;
        this.access = access;
        this.telling = telling;
    }

    /// Whether its owner may still read the case, as its door decides: a revoked power ends it too.
    boolean holds(Watch watch) {
        return watch.caseId() == null || Acting.as(new Actor.Citizen(watch.person()), () -> access.ask(watch.caseId(), "read-case").isYes());
    }

    @Override
    public String name() { return "alerts"; }

    /// Of notices each participant hears by the notices themselves.
    @Override
    public boolean concerns(ProceduralEvent event) { return !(event instanceof ServiceEvent); }

    @Override
    public void hear(RecordedEvent event) { hear(List.of(event)); }

    @Override
    public Batch batch() {
        List<RecordedEvent> heard = new ArrayList<>();
        return new Batch() {
            @Override
            public void hear(RecordedEvent event) { heard.add(event); }

            @Override
            public void end() { WatchingCases.this.hear(heard); }
        };
    }

    private void hear(List<RecordedEvent> events) {
        Set<CaseId> cases = events.stream().map(RecordedEvent::caseId).collect(Collectors.toSet());
        for (Watch watch : rows.ofCases(cases)) {
            CaseFile file = files.get(java.util.Objects.requireNonNull(watch.caseId()));
            if (!holds(watch)) continue;
            for (RecordedEvent event : events) {
                if (!event.caseId().equals(watch.caseId()) || !event.recordedAt().isAfter(watch.madeAt())) continue;
                Watch.Entry entry = new Watch.Entry(PublicId.random(), watch.id(), event.event().word(), file.number().toString(), file.claim().court().digits(), "/my/cases/" + file.id(), event.recordedAt());
                if (rows.keep(entry, String.valueOf(event.seq()))) telling.tell(watch, List.of(entry));
            }
        }
    }
}
