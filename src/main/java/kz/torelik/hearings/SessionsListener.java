package kz.torelik.hearings;

import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.HearingEvent;
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
    public void hear(RecordedEvent event) {
        boolean touches = event.event() instanceof HearingEvent || event.event() instanceof AllocationEvent.JudgeDrawn || event.event() instanceof AllocationEvent.RecusalDecided;
        if (touches) sessions.write(files.get(event.caseId()));
    }
}
