package kz.torelik.allocation;

import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asking for another judge (CPC arts. 38-40). The chair decides it by a ruling (`acts`, CPC art. 41); when that grants it, the draw is repeated without that judge.
@Component
public class Recusing {

    private final CaseFiles files;
    private final CourtClock clock;

    Recusing(CaseFiles files, CourtClock clock) {
        this.files = files;
        this.clock = clock;
    }

    /// A participant, or the judge himself (party 0), asks. Reasons are required (CPC art. 40), and the same ground is not heard twice.
    @Transactional
    public Answer<CaseFile> request(CaseId id, int version, int party, String ground, String reasons) {
        CaseFile file = files.get(id);
        if (file.judge().isEmpty()) return Answer.no(Refusal.of("recusal-no-judge").under("cpc 40(1)"));
        if (reasons.isBlank()) return Answer.no(Refusal.of("recusal-without-reasons").under("cpc 40(2)"));
        boolean repeated = file.history().stream().anyMatch(recorded -> recorded.event() instanceof AllocationEvent.RecusalRequested earlier
                && earlier.party() == party && earlier.ground().equals(ground) && earlier.judge().equals(file.judge().get().person()));
        if (repeated) return Answer.no(Refusal.of("recusal-repeated").under("cpc 40(4)"));
        return files.record(id, version, Happening.of(new AllocationEvent.RecusalRequested(party, file.judge().get().person(), ground, reasons.strip()), clock.today()));
    }
}
