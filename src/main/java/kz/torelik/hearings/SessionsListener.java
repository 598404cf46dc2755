package kz.torelik.hearings;

import java.util.LinkedHashSet;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.CaseId;
import org.springframework.stereotype.Component;

/// Keeps the calendars: after each event that touches a session, or the judge of the case, all sessions of the case are written anew.
@Component
class SessionsListener implements RiverListener {

    private final CaseFiles files;
    private final SessionRows sessions;

    SessionsListener(CaseFiles files, SessionRows sessions) {
        this.files = files;
        this.sessions = sessions;
    }

    @Override
    public String name() { return "hearings"; }

    @Override
    public boolean concerns(ProceduralEvent event) {
        return event instanceof HearingEvent || event instanceof AllocationEvent.JudgeDrawn || event instanceof AllocationEvent.RecusalDecided;
    }

    @Override
    public boolean seesWholeCase() { return true; }

    @Override
    public void hear(RecordedEvent event) { sessions.write(files.get(event.caseId())); }

    /// The cases of one transaction are read together.
    @Override
    public Batch batch() {
        Set<CaseId> cases = new LinkedHashSet<>();
        return new Batch() {

            @Override
            public void hear(RecordedEvent event) { cases.add(event.caseId()); }

            @Override
            public void end() { files.histories(cases).values().forEach(history -> sessions.write(CaseFile.of(history))); }
        };
    }
}
