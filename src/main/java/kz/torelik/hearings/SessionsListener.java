package kz.torelik.hearings;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.CaseId;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.springframework.stereotype.Component;

/// Keeps the calendars: after each event that touches a session, the judge of the case, or ends the case, all its sessions are written anew.
@Component
class SessionsListener implements RiverListener {

    private final CaseFiles files;
    private final SessionRows sessions;
    private final Set<String> endings;

    SessionsListener(CaseFiles files, SessionRows sessions, LawBook law) {
        this.files = files;
        this.sessions = sessions;
        this.endings = law.procedures().stream().flatMap(SessionsListener::endings).collect(Collectors.toUnmodifiableSet());
    }

    /// What ends a case, in any procedure.
    private static Stream<String> endings(Procedure procedure) {
        return procedure.stages().stream().flatMap(stage -> procedure.steps(stage).stream()).filter(step -> step.to() != null && !step.to().equals(Procedure.BACK) && procedure.stage(step.to()).ended())
                .map(step -> step.event().event());
    }

    @Override
    public String name() { return "hearings"; }

    @Override
    public boolean concerns(ProceduralEvent event) {
        return event instanceof HearingEvent || event instanceof AllocationEvent.JudgeDrawn || event instanceof AllocationEvent.RecusalDecided || endings.contains(event.word());
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
