package kz.torelik.recordings;

import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;

/// Tells the case what the house saw: as events of its river, in the transaction and as the rule of the caller.
final class CaseNews {

    private static final System.Logger LOG = System.getLogger(CaseNews.class.getName());

    private final CaseFiles files;
    private final CourtClock clock;

    CaseNews(CaseFiles files, CourtClock clock) {
        this.files = files;
        this.clock = clock;
    }

    /// Records the event at whatever the case is now. A refusal is a matter of the law data, and stops no recording: what the tables of recordings say stays.
    Answer<CaseFile> tell(CaseId id, RecordingEvent event) {
        Answer<CaseFile> told = files.record(id, CaseFiles.ANY_VERSION, new Happening(event, clock.today(), null));
        if (told instanceof Answer.No<CaseFile>(var refusal)) LOG.log(System.Logger.Level.WARNING, "Case {0} cannot be told {1}: {2}", id, event.word(), refusal.code());
        return told;
    }

    /// Whether a hearing waits to be opened, as the case says.
    static boolean waits(CaseFile file, HearingId hearing) { return file.hearing(hearing).map(each -> each.state().equals("set")).orElse(false); }
}
