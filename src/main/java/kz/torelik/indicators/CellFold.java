package kz.torelik.indicators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.EventTags;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.law.LawBook;
import kz.torelik.law.Measure;
import org.springframework.stereotype.Component;

/// Adds every event of the river to its cells. It reads and writes only what it remembers of the case, never the history, except for the kind of an
/// act that is published, withdrawn or corrected.
@Component
class CellFold implements RiverListener {

    private final CellRows rows;
    private final CaseFiles files;
    private final List<Measure.Span> spans;

    CellFold(CellRows rows, CaseFiles files, LawBook law) {
        this.rows = rows;
        this.files = files;
        this.spans = law.indicators().spans();
    }

    @Override
    public String name() { return "indicators"; }

    @Override
    public void hear(RecordedEvent recorded) {
        UUID id = recorded.caseId().uuid();
        Counted event = counted(recorded);
        Optional<Remembered> before = rows.find(id);
        if (before.map(remembered -> recorded.seq() <= remembered.seq()).orElse(false)) return;
        Remembered.Step step = before.map(remembered -> remembered.hear(event, spans)).orElseGet(() -> begin(recorded, event));
        rows.write(id, step.after(), step.cells());
    }

    private Remembered.Step begin(RecordedEvent recorded, Counted event) {
        if (!(recorded.event() instanceof Opening opening)) throw new IllegalStateException("The first event of a case that is heard does not open it: " + recorded.id());
        return Remembered.begin(opening.claim().court().digits(), opening.claim().procedure(), opening.claim().category(), event, spans);
    }

    private Counted counted(RecordedEvent recorded) {
        String kind = EventTags.of(recorded.event(), kinds(recorded)).kind();
        boolean gone = recorded.event() instanceof AllocationEvent.RecusalDecided decided && decided.granted();
        AllocationEvent.JudgeDrawn drawn = recorded.event() instanceof AllocationEvent.JudgeDrawn one ? one : null;
        return new Counted(recorded.seq(), recorded.event().word(), kind, recorded.occurredOn(), recorded.stage(), recorded.event() instanceof ServiceEvent,
                drawn == null ? null : drawn.judge().uuid(), drawn == null ? null : drawn.court(), gone);
    }

    private Map<ActId, String> kinds(RecordedEvent recorded) {
        if (!(recorded.event() instanceof DecisionEvent.ActPublished || recorded.event() instanceof DecisionEvent.ActWithdrawn || recorded.event() instanceof DecisionEvent.ActCorrected)) return Map.of();
        Map<ActId, String> kinds = new HashMap<>();
        for (RecordedEvent each : files.get(recorded.caseId()).history()) if (each.event() instanceof DecisionEvent.ActSigned signed) kinds.put(signed.act(), signed.kind());
        return kinds;
    }
}
