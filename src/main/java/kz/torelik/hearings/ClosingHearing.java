package kz.torelik.hearings;

import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Service;

/// Closes a session, with or without retiring to decide (CPC art. 223).
@Service
public class ClosingHearing {

    private final HearingDesk desk;
    private final LawBook law;

    ClosingHearing(HearingDesk desk, LawBook law) {
        this.desk = desk;
        this.law = law;
    }

    /// @param deliberation whether the court retires to decide
    /// @return the case, or a refusal: `hearing-unknown`, `hearing-not-open`, `opinion-awaited`, `prosecutor-absent`, `prosecutor-missing`, `defender-missing`, `defender-absent`, `duty-awaited`, those of the procedure
    public Answer<CaseFile> close(CaseId id, int version, HearingId hearing, boolean deliberation) {
        return desk.with(id, "set-hearings", file -> HearingDesk.hearing(file, hearing).then(known -> {
            if (!known.state().equals("opened")) return Answer.no(Refusal.of("hearing-not-open"));
            Optional<Refusal> unheard = deliberation ? BeforeRetiring.duty(file, law).or(() -> BeforeRetiring.fault(file, known, law, desk.clock().today())) : Optional.empty();
            if (unheard.isPresent()) return Answer.no(unheard.get());
            return desk.record(file, version, new HearingEvent.HearingClosed(hearing, desk.clock().instant(), deliberation));
        }));
    }
}
