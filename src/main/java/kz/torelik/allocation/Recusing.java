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

/// Asking for another judge and deciding it (CPC arts. 38-42). A granted recusal repeats the draw without that judge.
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

    /// The chair, or another judge in his place, decides the open request.
    @Transactional
    public Answer<CaseFile> decide(CaseId id, int version, boolean granted, String reasons) {
        CaseFile file = files.get(id);
        if (!isOpen(file)) return Answer.no(Refusal.of("recusal-none-open").under("cpc 41(2)"));
        if (reasons.isBlank()) return Answer.no(Refusal.of("recusal-without-reasons").under("cpc 41(2)"));
        return files.record(id, version, Happening.of(new AllocationEvent.RecusalDecided(file.judge().orElseThrow().person(), granted, reasons.strip()), clock.today()));
    }

    /// Whether a request waits for its decision.
    public static boolean isOpen(CaseFile file) {
        boolean open = false;
        for (var recorded : file.history()) {
            if (recorded.event() instanceof AllocationEvent.RecusalRequested) open = true;
            if (recorded.event() instanceof AllocationEvent.RecusalDecided) open = false;
        }
        return open;
    }
}
