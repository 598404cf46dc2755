package kz.torelik.hearings;

import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Service;

/// Closes a session, with or without retiring to decide (CPC art. 223).
@Service
public class ClosingHearing {

    private final HearingDesk desk;

    ClosingHearing(HearingDesk desk) { this.desk = desk; }

    /// @param deliberation whether the court retires to decide
    /// @return the case, or a refusal: `hearing-unknown`, `hearing-not-open`, those of the procedure
    public Answer<CaseFile> close(CaseId id, int version, HearingId hearing, boolean deliberation) {
        return desk.with(id, "set-hearings", file -> HearingDesk.hearing(file, hearing).then(known -> known.state().equals("opened")
                ? desk.record(file, version, new HearingEvent.HearingClosed(hearing, desk.clock().instant(), deliberation))
                : Answer.no(Refusal.of("hearing-not-open"))));
    }
}
