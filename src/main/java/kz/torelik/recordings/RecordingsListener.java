package kz.torelik.recordings;

import java.time.Duration;
import java.time.Instant;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverFold;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.CourtClock;
import org.springframework.stereotype.Component;

/// Writes down which recordings there have to be: a hearing that was opened is recorded, one that was closed or put off is recorded no more. The [Recorder] makes it so.
@Component
class RecordingsListener implements RiverFold {

    /// What is heard later than this, a river that is read anew for example, cannot be recorded any more.
    private static final Duration TOO_LATE = Duration.ofHours(12);

    private final RecordingRows rows;
    private final CaseFiles files;
    private final Recorder recorder;
    private final CourtClock clock;

    RecordingsListener(RecordingRows rows, CaseFiles files, Recorder recorder, CourtClock clock) {
        this.rows = rows;
        this.files = files;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public String name() { return "recordings"; }

    @Override
    public boolean concerns(ProceduralEvent event) {
        return event instanceof HearingEvent.HearingOpened || event instanceof HearingEvent.HearingClosed || event instanceof HearingEvent.HearingAdjourned || event instanceof HearingEvent.HearingMoved;
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
                    case ProceduralEvent _ -> {
                        // nothing that concerns a recording
                    }
                }
            }

            @Override
            public void end() { recorder.wakeAfterCommit(); }
        };
    }
}
