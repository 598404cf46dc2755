package kz.torelik.recordings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverFold;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.springframework.stereotype.Component;

/// Writes down which recordings there have to be: a hearing that was opened is recorded, one that was closed or put off is recorded no more. The [Recorder] makes it so.
@Component
class RecordingsListener implements RiverFold {

    /// What is heard later than this, a river that is read anew for example, cannot be recorded any more.
    private static final Duration TOO_LATE = Duration.ofHours(12);

    private final RecordingRows rows;
    private final CaseFiles files;
    private final Recorder recorder;
    private final LawBook law;
    private final CourtClock clock;
    private final Set<String> endings;

    RecordingsListener(RecordingRows rows, CaseFiles files, Recorder recorder, LawBook law, CourtClock clock) {
        this.rows = rows;
        this.files = files;
        this.recorder = recorder;
        this.law = law;
        this.clock = clock;
        this.endings = law.procedures().stream().flatMap(RecordingsListener::endings).collect(Collectors.toUnmodifiableSet());
    }

    /// What ends a case, in any procedure.
    private static Stream<String> endings(Procedure procedure) {
        return procedure.stages().stream().flatMap(stage -> procedure.steps(stage).stream()).filter(step -> step.to() != null && !step.to().equals(Procedure.BACK) && procedure.stage(step.to()).ended())
                .map(step -> step.event().event());
    }

    @Override
    public String name() { return "recordings"; }

    @Override
    public boolean concerns(ProceduralEvent event) {
        return event instanceof HearingEvent.HearingOpened || event instanceof HearingEvent.HearingClosed || event instanceof HearingEvent.HearingAdjourned || event instanceof HearingEvent.HearingMoved || endings.contains(event.word());
    }

    /// What it writes has to last: files are named by it.
    @Override
    public boolean acts() { return true; }

    @Override
    public Batch batch() {
        Instant now = clock.instant();
        return new Batch() {

            @Override
            public void hear(RecordedEvent event) {
                switch (event.event()) {
                    case HearingEvent.HearingOpened opened -> {
                        if (opened.at().isAfter(now.minus(TOO_LATE))) rows.begin(opened.hearing(), event.caseId(), files.find(event.caseId()).map(CaseFile::seat).orElseThrow(), "opened", opened.at());
                    }
                    case HearingEvent.HearingClosed closed -> rows.end(closed.hearing(), "hearing-closed", closed.at());
                    case HearingEvent.HearingAdjourned adjourned -> rows.end(adjourned.hearing(), "hearing-adjourned", adjourned.at());
                    case HearingEvent.HearingMoved moved -> rows.end(moved.hearing(), "hearing-moved", event.recordedAt());
                    case ProceduralEvent _ -> endWith(event);
                }
            }

            /// An act that ends the case in the middle of a hearing closes the hearing too, where the law has no other act for it.
            private void endWith(RecordedEvent event) {
                List<Recorded> open = rows.list(event.caseId()).stream().filter(Recorded::isRunning).toList();
                if (open.isEmpty()) return;
                CaseFile file = files.get(event.caseId());
                Procedure procedure = law.procedure(file.claim().procedure());
                Procedure.Stage stage = procedure.stage(file.stage());
                if (!stage.ended() || procedure.steps(stage).stream().anyMatch(step -> step.event().event().equals("hearing-closed"))) return;
                open.forEach(each -> rows.end(each.hearing(), "case-ended", event.recordedAt()));
            }

            @Override
            public void end() { recorder.wakeAfterCommit(); }
        };
    }
}
